from django.contrib.admin.apps import AdminConfig
from django.contrib.auth.apps import AuthConfig


class AccountsConfig(AuthConfig):
    verbose_name = "Accounts"


class PanelConfig(AdminConfig):
    default_site = "config.panel.Panel"

    def ready(self) -> None:
        super().ready()
        import config.accounts  # noqa: F401  # here, because they take the place of Django's own, which are there only now
