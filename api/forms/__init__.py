"""Forms: what a person filled in becomes a command, or the same form again with what is wrong."""

from api.forms.filled import Form as Form
from api.forms.filled import blank as blank
from api.forms.filled import filled as filled
