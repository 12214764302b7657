"""Wagtail's own addresses, answered by us, and that of the second step: `cms.urls` puts them ahead of Wagtail's."""

from django.urls import path
from wagtail.admin.auth import require_admin_access

from cms.login import views
from cms.login.account import AccountView

urlpatterns = [
    path("login/", views.LoginView.as_view(), name="wagtailadmin_login"),
    path("login/second/", views.second, name="login_second"),
    path("account/", require_admin_access(AccountView.as_view()), name="wagtailadmin_account"),
    path("password_reset/", views.PasswordResetView.as_view(), name="wagtailadmin_password_reset"),
]
