"""Certificates as a web server shows them, made on the spot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Authority:
    """Who signs certificates; whoever trusts `certificate` trusts them."""

    key: EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def pem(self) -> str:
        return self.certificate.public_bytes(Encoding.PEM).decode()


def authority(called: str = "The Coast Authority") -> Authority:
    key, name = generate_private_key(SECP256R1()), _name(called)
    return Authority(key, _valid(x509.CertificateBuilder(), name, name, key, ca=True).sign(key, SHA256()))


def certificate(folder: Path, host: str, *, by: Authority | None, days: tuple[int, int] = (-1, 1)) -> Path:
    """A file with a certificate for the host and its key, valid from and until so many days from now; by nobody, it signs itself."""
    key = generate_private_key(SECP256R1())
    issuer = by.certificate.subject if by else _name(host)
    builder = _valid(x509.CertificateBuilder(), _name(host), issuer, key, days=days)
    made = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False).sign(by.key if by else key, SHA256())
    file = folder / "server.pem"
    file.write_bytes(made.public_bytes(Encoding.PEM) + key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption()))
    return file


def _name(said: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, said)])


def _valid(
    builder: x509.CertificateBuilder,
    subject: x509.Name,
    issuer: x509.Name,
    key: EllipticCurvePrivateKey,
    *,
    ca: bool = False,
    days: tuple[int, int] = (-2, 2),
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        builder.subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + days[0] * DAY)
        .not_valid_after(now + days[1] * DAY)
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
    )
