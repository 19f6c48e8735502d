"""What the person who started the paper wants to know."""

from globepost.start.sign_ins import SignIn


def greeting(site_url: str, sign_ins: list[SignIn]) -> str:
    lines = [f"Globe Post is at {site_url}/", f"The desk is at  {site_url}/desk/"]
    if sign_ins:
        lines.append("Sign in to the desk with one of the demo's names (on this machine only):")
        lines += [f"  {sign_in.username:<15} {sign_in.password:<26} {sign_in.role}" for sign_in in sign_ins]
    return "\n".join([*lines, "Ctrl-C stops it."])
