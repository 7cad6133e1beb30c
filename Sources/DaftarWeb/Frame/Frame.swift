import DaftarAnswers
import DaftarDomain

/// What all pages share: head, navigation, time bar, and a foot that says what was read and how to cite it.
struct Frame {
    private let visit: Visit
    private let sheet: Sheet
    private let isReadOnly: Bool

    init(_ visit: Visit, _ sheet: Sheet, isReadOnly: Bool) {
        self.visit = visit
        self.sheet = sheet
        self.isReadOnly = isReadOnly
    }

    var html: HTML {
        get throws {
            let bar = try TimeBar(visit).html
            return Self.document("\(sheet.title) · \(visit.journal.title)", Theme(visit.request)) {
                link(Attribute("rel", "canonical"), .href(visit.canonical))
                for form in sheet.forms {
                    link(
                        Attribute("rel", "alternate"), Attribute("type", form.type),
                        .href(visit.here([], form: form)))
                }
            } body: {
                Self.top(visit.query["q"], sheet.section, canWrite: !isReadOnly) { visit.link($0) }
                bar
                main(.id("main")) {
                    h1 { sheet.heading ?? HTML(sheet.title) }
                    sheet.body
                }
                foot
            }
        }
    }

    // MARK: Parts

    static func top(
        _ words: String?, _ section: Section?, canWrite: Bool = false, _ link: (String) -> Link
    ) -> HTML {
        header(.class("top")) {
            div(.class("in")) {
                a(.class("brand"), .href(link("/"))) { "daftar" }
                nav(.label("Main")) {
                    ul {
                        for entry in Section.allCases where entry != .log || canWrite {
                            li {
                                a(
                                    .href(link(entry.path)),
                                    Attribute("aria-current", entry == section ? "page" : nil)
                                ) { entry.title }
                            }
                        }
                    }
                }
                form(.class("search"), Attribute("role", "search"), Attribute("action", "/search")) {
                    label(.class("sr"), Attribute("for", "q")) { "Search" }
                    input(
                        .id("q"), Attribute("name", "q"), Attribute("type", "search"),
                        Attribute("placeholder", "Search"), Attribute("value", words))
                    button { "Search" }
                }
            }
        }
    }

    private var foot: HTML {
        footer {
            div(.class("in")) {
                p {
                    b { visit.journal.title }
                    " · read up to "
                    code { "#\(visit.moment.known ?? visit.head)" }
                    " · "
                    a(.href(visit.pinned), Attribute("rel", "bookmark")) { "Cite this" }
                    for form in sheet.forms {
                        " · "
                        a(.href(visit.here([], form: form))) { form.rawValue.uppercased() }
                    }
                    " · "
                    a(.href(visit.link("/about/model"))) { "How tension is reckoned" }
                    if isReadOnly { " · read only" }
                }
                Self.themes(back: visit.here([]))
            }
        }
    }

    private static func themes(back: Link) -> HTML {
        p(.class("themes")) {
            "Colours: "
            Theme.allCases.map { theme in
                a(.href(Link("/theme", [("to", theme.rawValue), ("back", back.target)]))) { theme.rawValue }
            }.joined(by: " · ")
        }
    }

    // MARK: Documents

    /// A page that is about no moment.
    static func plain(_ heading: String, _ theme: Theme, @Markup body content: () -> HTML) -> HTML {
        document("\(heading) · daftar", theme) {
        } body: {
            top(nil, nil) { Link($0) }
            main(.id("main")) {
                h1 { heading }
                content()
            }
            footer { div(.class("in")) { themes(back: Link("/")) } }
        }
    }

    private static func document(
        _ name: String, _ theme: Theme, @Markup head more: () -> HTML, @Markup body content: () -> HTML
    ) -> HTML {
        DaftarWeb.html(
            Attribute("lang", "en"), Attribute("data-theme", theme == .system ? nil : theme.rawValue)
        ) {
            head {
                meta(Attribute("charset", "utf-8"))
                meta(
                    Attribute("name", "viewport"),
                    Attribute("content", "width=device-width, initial-scale=1"))
                title { name }
                link(Attribute("rel", "stylesheet"), .href(Assets.stylesheet.link))
                link(Attribute("rel", "icon"), .href(Assets.icon.link))
                script(Attribute("src", Assets.script.link.target), Attribute("defer", if: true))
                more()
            }
            DaftarWeb.body {
                a(.class("skip"), Attribute("href", "#main")) { "Skip to content" }
                content()
            }
        }
    }
}
