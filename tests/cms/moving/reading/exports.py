"""WordPress exports, written by hand."""

HEAD = (
    '<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"'
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Kylä</title><language>fi</language>'
    "<wp:base_site_url>https://example.fi</wp:base_site_url><wp:base_blog_url>https://kyla.example.fi</wp:base_blog_url>"
)
TAIL = "</channel></rss>"


def item(number, title, content="", kind="page", status="publish", more="", excerpt=""):
    return (
        f"<item><title>{title}</title><link>https://kyla.example.fi/{number}/</link>"
        f"<content:encoded><![CDATA[{content}]]></content:encoded>"
        f"<excerpt:encoded><![CDATA[{excerpt}]]></excerpt:encoded><wp:post_id>{number}</wp:post_id>"
        f"<wp:post_date>2018-03-02 13:59:00</wp:post_date><wp:post_date_gmt>2018-03-02 11:59:00</wp:post_date_gmt>"
        f"<wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type>{more}</item>"
    )


def meta(key, value):
    return f"<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value>{value}</wp:meta_value></wp:postmeta>"


def attachment(number, name, alt="", caption=""):
    address = f"https://kyla.example.fi/wp-content/uploads/{name}"
    more = f"<wp:attachment_url>{address}</wp:attachment_url>{meta('_wp_attachment_image_alt', alt)}"
    return item(number, name, kind="attachment", status="inherit", more=more, excerpt=caption)


def export(*items):
    return (HEAD + "".join(items) + TAIL).encode()


CLASSIC = (
    "Ensimmäinen kappale\njatkuu rivillä.\n\nToinen kappale [huom] [1].\n\n"
    '[caption id="attachment_7" align="left" width="300"]<a href="https://kyla.example.fi/7/">'
    '<img class="wp-image-7" src="https://kyla.example.fi/wp-content/uploads/ranta-300x200.jpg" alt="Ranta" /></a>'
    " Kuva: Aino Esimerkki[/caption]\n\nhttps://www.youtube.com/watch?v=abc\n\n"
    '[vc_row][vc_column_text el_class="x"]Sisältä löytyvä[/vc_column_text][/vc_row]\n[contact-form-7 id="5"]\n'
    '[gallery ids="7,8"]\n<ul>\n<li>Yksi</li>\n<li>Kaksi</li>\n</ul>Perässä'
)
BLOCKS = (
    "<!-- wp:heading --><h2>Väliotsikko</h2><!-- /wp:heading -->\n<!-- wp:paragraph -->\n<p>Lohkon teksti.</p>\n"
    '<!-- /wp:paragraph -->\n<!-- wp:embed {"url":"https://vimeo.com/1"} -->\n<figure class="wp-block-embed">'
    '<div class="wp-block-embed__wrapper">\nhttps://vimeo.com/1\n</div></figure><!-- /wp:embed -->'
    '<!-- wp:file --><div class="wp-block-file"><a href="https://kyla.example.fi/wp-content/uploads/esite.pdf">Esite</a>'
    '<a href="https://kyla.example.fi/wp-content/uploads/esite.pdf" download>Lataa</a></div><!-- /wp:file -->'
)
