from django.apps import apps
from django.contrib.admin.apps import AdminConfig


class PanelConfig(AdminConfig):
    default_site = "config.panel.Panel"

    def ready(self) -> None:
        super().ready()
        apps.get_app_config("auth").verbose_name = "Accounts"
        import config.accounts  # noqa: F401  # here, because they take the place of Django's own, which are there only now
