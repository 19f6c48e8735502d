"""Telling when the web server answers."""

import http.client


def answers(host: str, port: int, name: str) -> bool:
    """Whether any answer comes back within two seconds; what it says does not matter."""
    connection = http.client.HTTPConnection(host, port, timeout=2)
    try:
        connection.request("GET", "/robots.txt", headers={"Host": name})
        return connection.getresponse().status > 0
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
