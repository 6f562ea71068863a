"""The test payment page as HTML: no inline style, no script, every value escaped."""

from html import escape
from typing import Any

from infrastructure.stripe_standin.page_words import WORDS

Words = dict[str, str]
SHELL = """<!doctype html>
<html lang="{language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>{title} {amount}</title>
  <link rel="stylesheet" href="page.css">
</head>
<body>
  <header class="banner"><p>{banner}</p></header>
  <main>
    <h1>{to_pay} <strong>{amount}</strong></h1>
    <ul class="lines">{lines}</ul>
    {who}
    {body}
  </main>
</body>
</html>
"""


def page(session: dict[str, Any], intent: dict[str, Any]) -> str:
    """Draw the page of a session; `intent` is empty until the customer tried to pay."""
    language = session["locale"] if session["locale"] in WORDS else "en"
    words = WORDS[language]
    email = session["customer_email"]
    draw = _open if session["status"] == "open" else _shut
    return SHELL.format(
        language=language,
        title=words["title"],
        banner=words["banner"],
        to_pay=words["to_pay"],
        amount=amount(session["amount_total"], language),
        lines="".join(_line(line) for line in session["_lines"]),
        who=f'<p class="who">{escape(email)}</p>' if email else "",
        body=draw(session, intent, words),
    )


def amount(cents: int, language: str) -> str:
    """Write cents as euros in the reader's way."""
    euros, rest = divmod(cents, 100)
    if language == "en":
        return f"€{euros:,}.{rest:02}"
    return f"{euros:,}".replace(",", "\u00a0") + f",{rest:02}\u00a0€"


def _line(line: dict[str, Any]) -> str:
    times = f" \u00d7 {line['quantity']}" if line["quantity"] > 1 else ""
    return f"<li>{escape(line['price_data']['product_data']['name'])}{times}</li>"


def _shut(session: dict[str, Any], _: dict[str, Any], words: Words) -> str:
    said = f'<p class="said" role="status">{words[session["status"]]}</p>'
    if not session["cancel_url"]:
        return said
    link = escape(session["cancel_url"])
    return f'{said}<p><a class="button quiet" href="{link}">{words["return"]}</a></p>'


def _open(session: dict[str, Any], intent: dict[str, Any], words: Words) -> str:
    asking = intent.get("status") == "requires_action"
    choices = _asking(words) if asking else _choices(session, words)
    form = f'<form method="post" action="{session["id"]}">{choices}'
    back = f'<button class="link" name="choice" value="back">{words["back"]}</button></form>'
    return _wrong(intent, words) + form + back


def _wrong(intent: dict[str, Any], words: Words) -> str:
    error = intent.get("last_payment_error")
    if not error or intent["status"] == "requires_action":
        return ""
    return f'<p class="said wrong" role="alert">{words[error["code"]]}</p>'


def _asking(words: Words) -> str:
    return (
        f"<h2>{words['asking']}</h2><p>{words['asking_more']}</p>"
        + _button("confirm", words["confirm"])
        + _button("fail", words["fail"], "button quiet")
    )


def _choices(session: dict[str, Any], words: Words) -> str:
    method = session["allowed_payment_method_types"][0]
    others = ["ask", "decline", "poor"] if method == "card" else ["decline", "poor"]
    first = f"<h2>{words['how']}</h2>" + _button("pay", words[f"pay_{method}"])
    return first + "".join(_button(other, words[other], "button quiet") for other in others)


def _button(choice: str, label: str, look: str = "button") -> str:
    return f'<button class="{look}" name="choice" value="{choice}">{label}</button>'
