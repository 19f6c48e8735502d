"""A server on loopback that answers, byte for byte, what a test wrote down for it; over TLS too."""

import datetime as dt
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

Script = Callable[[socket.socket], None]


def says(body: bytes = b"{}", *headers: str, status: str = "200 OK", kind: str = "application/json") -> Script:
    """Answers with all of it at once, and with its length."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *headers]
    return lambda line: line.sendall("\r\n".join([*lines, "", ""]).encode() + body)


class ScriptedServer:
    """Every connection is handed to `script` after its request was read; `requests` keeps those."""

    def __init__(self, script: Script, *, tls: ssl.SSLContext | None = None) -> None:
        self.script, self.tls = script, tls
        self.requests: list[str] = []
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = self.listening.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                line, _ = self.listening.accept()
                threading.Thread(target=self._serve, args=(line,), daemon=True).start()

    def _serve(self, line: socket.socket) -> None:
        with suppress(OSError, ValueError), line:
            line.settimeout(20)
            if self.tls:
                line = self.tls.wrap_socket(line, server_side=True)
            with line:
                request = b""
                while b"\r\n\r\n" not in request and (more := line.recv(65536)):
                    request += more
                self.requests.append(request.decode())
                self.script(line)

    def close(self) -> None:
        self.listening.close()


def make_certificate(folder: Path, name: str) -> tuple[Path, ssl.SSLContext]:
    """A certificate of that host which an authority of our own signed: the authority's file, and the server's side."""
    now = dt.datetime.now(dt.UTC)
    authority_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    authority = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "An authority of the tests")])

    def sign(builder: x509.CertificateBuilder) -> x509.Certificate:
        builder = builder.issuer_name(authority).serial_number(x509.random_serial_number())
        dates = builder.not_valid_before(now - dt.timedelta(days=1)).not_valid_after(now + dt.timedelta(days=1))
        return dates.sign(authority_key, hashes.SHA256())

    root = sign(
        x509.CertificateBuilder()
        .subject_name(authority)
        .public_key(authority_key.public_key())
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    )
    try:
        host: x509.GeneralName = x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        host = x509.DNSName(name)
    leaf = sign(
        x509.CertificateBuilder()
        .subject_name(x509.Name([]))
        .public_key(key.public_key())
        .add_extension(x509.SubjectAlternativeName([host]), critical=True)
    )
    private = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    pem = serialization.Encoding.PEM
    (folder / "authority.pem").write_bytes(root.public_bytes(pem))
    (folder / "server.pem").write_bytes(key.private_bytes(pem, *private) + leaf.public_bytes(pem))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem")
    return folder / "authority.pem", context
