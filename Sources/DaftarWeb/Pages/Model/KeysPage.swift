/// The shortcuts, which a script adds to pages that do without.
enum KeysPage {
    static func html(_ theme: Theme) -> HTML {
        Frame.plain("Keys", theme) {
            p(.class("lede")) {
                "They work wherever no text is being typed. Every page can be used without them, with Tab and Enter."
            }
            dl {
                for (key, meaning) in keys {
                    dt { kbd { key } }
                    dd { meaning }
                }
            }
            // A script shows it, and keeps the choice.
            p { button(.id("keys-switch"), Attribute("hidden", if: true)) { "Turn them off" } }
            p(.class("note")) {
                "On the slider of the time bar, the arrows go a step, Home and End to the first and the last."
            }
        }
    }

    private static let keys = [
        ("/", "Search"), ("p", "The day before on which something began"),
        ("n", "The day after on which something began"), ("t", "Back to now"), ("?", "This page"),
    ]
}
