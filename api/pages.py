"""Turns a template and its names into a page.

How a room adds a page
----------------------
1. Write `templates/<room>/<capability>.html`. Its first line says the shell it stands in:
   `{% extends "shells/public.html" %}` (visitors), `client.html`, `staff.html` or `past.html`.
   Fill the blocks `title` and `main`; `{% set here = "billing" %}` lights that entry of the menu.
2. Parts need no import: `{{ ui.button(_("Move"), href=…) }}`, `{% call ui.card(_("Goals")) %}`.
   `templates/shells/gallery.html` shows every one of them with its call.
3. The route ends in `return page(request, "<room>/<capability>.html", engagement=document)`.
   A name the template asks for and nobody gave is an error, never an empty place.
4. Sentences: `{{ _("Move or cancel until %(limit)s.", limit=when(at)) }}`, whole, in English;
   Finnish and Swedish go to `locale/<lang>/<room>.po`. A test fails on one that is missing.
5. Times, money, shares: `when(at)`, `clock(at)`, `span(a, b)`, `day(d)`, `money(cents)`,
   `per_cent(share)`, in the page's language and the visitor's zone.
6. No style attributes and no script: the browser refuses both. Charts and meters are parts (SVG).
7. Every page works without JavaScript; htmx may then swap a piece of the same page:
   `hx-get="…" hx-select="#slots" hx-target="#slots" hx-swap="outerMorph"`. A failed form is shown
   again with status 422; a POST that succeeds is answered by a redirect, see `moved_on`.
8. A form that asks for a command is read and shown again by `api/forms/`: `ui.form_head(form,
   csrf)`, then `ui.field_of(form, "name", _("Label"))` for each of the command's fields.

What every template knows besides its own names: `lang`, `zone`, `viewer` (or none), `firm`, `mode`
(demo, test, production), `csrf`, `counts` (staff menu), `path`, and the `ui` parts. They come from
`request.state` (viewer, csrf, counts, zone) and `request.app.state` (mode, firm), where the
reception put them.
"""

import gzip
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    pass_context,
    select_autoescape,
)
from jinja2.runtime import Context
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from api import formats, homes, navigation
from api.languages import COOKIE, LANGUAGES, catalogue, spoken
from api.static_files import address, icon, integrity

TEMPLATES = Path(__file__).parent / "templates"
A_YEAR = 31_536_000
TIMED = ("clock", "clock_span", "clock_to_the_second", "when", "span", "day", "to_the_second")


def page(request: Request, name: str, /, status: int = 200, **names: object) -> HTMLResponse:
    """The whole page, in the visitor's language.

    Raises jinja2.UndefinedError when the template asks for a name that was not given.
    """
    lang = spoken(request)
    text = environment(lang).get_template(name).render(_known(request, lang) | names)
    return _answer(request, lang, text, status)


def fragment(
    request: Request, name: str, block: str, /, status: int = 200, **names: object
) -> HTMLResponse:
    """One block of a page, for a swap that would be wasteful to send whole."""
    lang = spoken(request)
    template = environment(lang).get_template(name)
    context = template.new_context(_known(request, lang) | names)
    return _answer(request, lang, "".join(template.blocks[block](context)), status)


def moved_on(request: Request, to: str) -> Response:
    """After a command was done: htmx is told where to go, everybody else is redirected (303)."""
    if request.headers.get("hx-request") == "true":
        return Response(status_code=204, headers={"HX-Redirect": to})
    return RedirectResponse(to, status_code=303)


@cache
def environment(lang: str) -> Environment:
    """The templates of one language, with its sentences, formats and parts."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=select_autoescape(disabled_extensions=("txt",), default=True),
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.install_gettext_translations(catalogue(lang), newstyle=True)  # type: ignore[attr-defined]
    made.globals.update(_formats(lang), icon=icon, address=address, integrity=integrity)
    made.globals.update(navigation=navigation, homes=homes, languages=LANGUAGES)
    made.globals["ui"] = _parts(made)
    return made


def _formats(lang: str) -> dict[str, Callable[..., str]]:
    plain = {name: partial(getattr(formats, name), lang=lang) for name in ("money", "number")}
    share = {"per_cent": partial(formats.per_cent, lang=lang)}
    return {name: _in_zone(name, lang) for name in TIMED} | plain | share


def _in_zone(name: str, lang: str) -> Callable[..., str]:
    """A format that takes the zone from the page it stands on."""

    @pass_context
    def written(context: Context, *moments: Any, **more: Any) -> str:
        zone = more.pop("zone", None) or context["zone"]
        said: str = getattr(formats, name)(*moments, lang=lang, zone=zone, **more)
        return said

    return written


def _parts(made: Environment) -> SimpleNamespace:
    """Every macro of templates/parts under its own name."""
    parts: dict[str, Any] = {}
    made.globals["ui"] = (known := SimpleNamespace())
    for file in sorted((TEMPLATES / "parts").glob("*.html")):
        module = made.get_template(f"parts/{file.name}").module
        parts |= {key: value for key, value in vars(module).items() if not key.startswith("_")}
    known.__dict__.update(parts)
    return known


def _known(request: Request, lang: str) -> dict[str, object]:
    """What every template knows."""
    state, house = request.state, request.app.state
    return {
        "request": request,
        "lang": lang,
        "path": request.url.path,
        "zone": getattr(state, "zone", None) or ZoneInfo("Europe/Helsinki"),
        "viewer": getattr(state, "viewer", None),
        "csrf": getattr(state, "csrf", ""),
        "counts": getattr(state, "counts", {}),
        "firm": getattr(house, "firm", None) or navigation.Firm(),
        "mode": getattr(house, "mode", "production"),
        "in_language": lambda other: str(request.url.include_query_params(lang=other).query),
    }


def _answer(request: Request, lang: str, text: str, status: int) -> HTMLResponse:
    headers = {"Content-Language": lang, "Vary": "Accept-Language, Accept-Encoding, Cookie"}
    body = text.encode()
    if _may_shrink(request):
        body, headers["Content-Encoding"] = gzip.compress(body, 6), "gzip"
    answer = HTMLResponse(body, status_code=status, headers=headers)
    if request.query_params.get("lang") == lang:
        secure = request.url.scheme == "https"
        answer.set_cookie(COOKIE, lang, A_YEAR, secure=secure, httponly=True, samesite="lax")
    return answer


def _may_shrink(request: Request) -> bool:
    """Never a page with a token in it: its compressed length would tell of it (BREACH)."""
    wanted = "gzip" in request.headers.get("accept-encoding", "")
    return wanted and not getattr(request.state, "csrf", "")
