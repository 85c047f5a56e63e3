"""The admin, in a teacher's words."""

from django.contrib.admin import AdminSite


class Panel(AdminSite):
    site_title = "Quire"
    site_header = "Quire"
    index_title = "Everything you own"
    site_url = "/"
    enable_nav_sidebar = False
