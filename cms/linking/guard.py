"""Where the checker may connect: to the public web and nowhere inside (security.md, SSRF)."""

import ipaddress
import socket
from urllib.parse import urlsplit

PORTS = {"http": 80, "https": 443}
# Addresses that routers and old systems turn into an IPv4 address, which Python takes for public ones: NAT64 (RFC 6052,
# RFC 8215) and "IPv4-compatible" (RFC 4291, 2.5.5.1). A private address can hide in each.
TRANSLATED = [ipaddress.ip_network(each) for each in ("64:ff9b::/96", "64:ff9b:1::/48", "::/96")]


class RefusedError(Exception):
    """The address is none that a visitor could reach."""


def public_peer(url: str, allow_loopback: bool = False) -> tuple[str, str, int, str]:
    """Scheme, host name, port and the network address to connect to.

    The name is looked up once and the connection goes to what was found, so that no second answer of the name server
    can lead elsewhere. One address inside a private network is enough to refuse all. `allow_loopback` is for tests.
    Raises RefusedError, and OSError (socket.gaierror) when the name does not exist.
    """
    try:
        parts = urlsplit(url)
        scheme, host, port = parts.scheme.lower(), parts.hostname or "", parts.port
    except ValueError as error:
        raise RefusedError(url) from error
    if scheme not in PORTS or not host or parts.username or parts.password:
        raise RefusedError(url)
    port = port or PORTS[scheme]
    try:
        name = host.encode("idna").decode() if not host.isascii() else host
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:
        raise RefusedError(url) from error
    peers = [str(entry[4][0]) for entry in found]
    if not all(_is_public(peer, allow_loopback) for peer in peers):
        raise RefusedError(url)
    return scheme, name, port, peers[0]


def _is_public(peer: str, allow_loopback: bool) -> bool:
    address = ipaddress.ip_address(peer.partition("%")[0])
    if allow_loopback and address.is_loopback:
        return True
    inner = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None)
    if any(address in network for network in TRANSLATED):
        return False
    return address.is_global and not address.is_multicast and (inner is None or inner.is_global)
