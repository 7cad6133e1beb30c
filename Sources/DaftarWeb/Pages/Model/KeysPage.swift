/// The shortcuts, which a script adds to pages that do without; whoever does not want them turns them off.
enum KeysPage {
    /// The answer to `/keys` and to `/keys?turn=off`, whose choice a cookie keeps that the script reads.
    static func answer(_ request: WebRequest, _ query: Query) throws -> WebResponse {
        guard let choice = query["turn"] else {
            let areOff = request.cookies["keys"] == "off"
            return WebResponse(
                type: Form.html.type, headers: ["Vary": "Cookie"],
                html(Theme(request), areOff: areOff).document)
        }
        guard ["on", "off"].contains(choice) else { throw NoSuchPage() }
        var response = WebResponse.redirect(to: Link("/keys"))
        response.headers["Set-Cookie"] = "keys=\(choice); Path=/; Max-Age=31536000; SameSite=Strict"
        return response
    }

    private static func html(_ theme: Theme, areOff: Bool) -> HTML {
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
            p {
                areOff ? "They are turned off. " : "They are turned on. "
                a(.href(Link("/keys", [("turn", areOff ? "on" : "off")]))) {
                    areOff ? "Turn them on" : "Turn them off"
                }
            }
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
