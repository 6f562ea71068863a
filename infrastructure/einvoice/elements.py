"""Grows XML trees: an element only where there is something to say, never an empty one."""

from __future__ import annotations

from lxml import etree

Element = etree._Element  # noqa: SLF001 - the class has no public name


def rooted(name: str, namespace: str = "", namespaces: dict[str, str] | None = None) -> Tree:
    """Begin a tree at its root element ``name``, its namespace being the unprefixed one."""
    if not namespace:
        return Tree(etree.Element(name), {})
    known: dict[str | None, str] = {None: namespace}
    known.update(namespaces or {})
    return Tree(etree.Element(f"{{{namespace}}}{name}", nsmap=known), namespaces or {})


class Tree:
    """Adds elements below one place; a prefix names the namespace."""

    def __init__(self, place: Element, namespaces: dict[str, str]) -> None:
        """Grow below ``place``."""
        self.place, self.namespaces = place, namespaces

    def put(self, name: str, value: object = "", **attributes: str) -> None:
        """Add a leaf, unless ``value`` is empty or None."""
        if value not in ("", None):
            self._grow(name, attributes).text = str(value)

    def branch(self, *names: str) -> Tree:
        """Add a branch in a branch, and give the innermost."""
        place = self
        for name in names:
            place = Tree(place._grow(name, {}), self.namespaces)
        return place

    def bytes(self) -> bytes:
        """Write the whole tree down in UTF-8."""
        return etree.tostring(
            self.place.getroottree(), xml_declaration=True, encoding="UTF-8", pretty_print=True
        )

    def _grow(self, name: str, attributes: dict[str, str]) -> Element:
        prefix, _, local = name.rpartition(":")
        tag = f"{{{self.namespaces[prefix]}}}{local}" if prefix else local
        return etree.SubElement(self.place, tag, attrib=attributes)
