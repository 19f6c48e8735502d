"""Who works at the paper, and in which role. For administrators only."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import (
    ReadOnlyPasswordHashField,
    ReadOnlyPasswordHashWidget,
    UserChangeForm,
    UserCreationForm,
)
from django.contrib.auth.hashers import is_password_usable
from django.contrib.auth.models import Group, User
from django.forms import CheckboxSelectMultiple, ModelForm
from django.http import HttpRequest, HttpResponse
from django.urls import path

from articles.desk.access import DeskAdmin
from articles.desk.people_list import PeopleList
from articles.desk.person_sign_in import ResetFactorView, UnlockView, factor_of, tries_of
from articles.press.roles import Action, can
from articles.press.sign_in_mails import tell_person
from articles.press.steps import log
from globepost.text import whole_number

NAME_HELP = "What this person signs in with: letters, figures, and @ . + - _ without a space."


class PasswordState(ReadOnlyPasswordHashWidget):
    """Whether there is a password, and the button to set another; nothing of how it is kept."""

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        is_set = bool(value) and is_password_usable(value)
        return context | {"summary": [{"label": "A password is set." if is_set else "No password is set."}]}


class RolesForm(ModelForm):
    """Calls the groups by what they are here, and a person a person."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles: Any = self.fields["groups"]
        roles.label, roles.help_text = "Roles", "A role opens the desk. Without one this person cannot sign in."
        self.fields["username"].help_text = NAME_HELP
        roles.widget = CheckboxSelectMultiple(choices=roles.choices)


class RoleFilter(admin.RelatedFieldListFilter):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.title = "role"


class PersonForm(RolesForm, UserChangeForm):
    password = ReadOnlyPasswordHashField(
        label="Password", widget=PasswordState, help_text="Nobody can read it; it can only be set anew."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["is_active"].help_text = "Whoever leaves is made inactive: their stories stay, they stay out."
        self.fields["is_superuser"].label = "Every right"
        self.fields["is_superuser"].help_text = "As an administrator has, whatever the roles."


class NewPersonForm(RolesForm, UserCreationForm):
    pass


class UserDesk(PeopleList, DeskAdmin, UserAdmin):
    """A person who leaves is made inactive: deleting would leave their stories without an owner."""

    view_right = Action.SETTINGS
    one, several = "person", "people"
    form: Any = PersonForm
    add_form: Any = NewPersonForm
    add_form_template = None
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        ("Person", {"fields": ["first_name", "last_name", "email"]}),
        ("Roles", {"fields": ["is_active", "is_superuser", "groups"]}),
        ("Sign-in", {"fields": ["second_factor", "wrong_tries"]}),
        ("When", {"fields": ["seen", "joined"]}),
    ]
    add_fieldsets = [
        (None, {"fields": ["username", "password1", "password2"]}),
        ("Person", {"fields": ["first_name", "last_name", "email"]}),
        ("Roles", {"fields": ["groups"]}),
    ]
    readonly_fields = ["second_factor", "wrong_tries", "seen", "joined"]
    filter_horizontal = ()
    list_filter = ["is_active", ("groups", RoleFilter)]

    def get_urls(self) -> list[Any]:
        def of_person(view: Any) -> Any:
            return self.admin_site.admin_view(view.as_view(model_admin=self))

        return [
            path("<int:pk>/second-factor/reset/", of_person(ResetFactorView), name="auth_user_reset_factor"),
            path("<int:pk>/unlock/", of_person(UnlockView), name="auth_user_unlock"),
            *super().get_urls(),
        ]

    @admin.display(description="Second factor")
    def second_factor(self, person: User) -> str:
        return factor_of(person)

    @admin.display(description="Wrong tries")
    def wrong_tries(self, person: User) -> str:
        return tries_of(person)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return can(request.user, Action.SETTINGS)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return can(request.user, Action.SETTINGS)

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:  # noqa: A002
        """The new password signs the person out everywhere, and a mail tells them."""
        person = User.objects.filter(pk=whole_number(id) or 0).first()
        before = person.password if person else ""
        response = super().user_change_password(request, id, form_url)
        if person and not User.objects.filter(pk=person.pk, password=before).exists():
            tell_person.enqueue(person.pk, "password_given", [f"By: {request.user.get_username()}"])
        return response

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        log("added", f"user “{obj}”", by=request.user, detail=self._rights(obj))

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        log("changed", f"user “{obj}”", by=request.user, detail=self._rights(obj))

    def _rights(self, user: Any) -> str:
        roles = ", ".join(user.groups.order_by("name").values_list("name", flat=True)) or "no role"
        return f"{roles}{'' if user.is_active else ', inactive'}{', superuser' if user.is_superuser else ''}"


class GroupDesk(DeskAdmin):
    """The roles. They are part of the program, so here they can only be read."""

    view_right = Action.SETTINGS
    one, several = "role", "roles"
    fields = ["name"]
    list_display = ["role"]

    @admin.display(description="role")
    def role(self, group: Group) -> str:
        return group.name.capitalize()
