import DaftarDomain
import DaftarJournal
import DaftarProjections
import DaftarWeb
import Testing

struct LogFormTests {
    private let room: Newsroom

    init() throws { room = try Newsroom() }

    private let bridge = [
        "title": "The bridge opens", "on": "2023-09-18", "kind": "ceremony", "actors": "north",
        "place": "Pier 3",
        "text": "It was opened at noon.", "source": "herald", "quote": "opened at noon",
    ]

    @Test func `what is typed is logged with its first claim, and leads to its page`() throws {
        let response = try room.post("/log", bridge)
        #expect(response.status == 303)
        #expect(response.headers["Location"] == "/d/4")
        let journal = try Journal(room.path)
        let (development, claims) = try journal.read {
            (
                try $0.development(DevelopmentID(4), at: .now)?.value,
                try $0.claims(of: DevelopmentID(4), at: .now)
            )
        }
        #expect(development?.title == "The bridge opens")
        #expect(development?.occurred.text == "2023-09-18")
        #expect(development?.actors.map(\.description) == ["north"])
        #expect(claims.map(\.value.text) == ["It was opened at noon."])
        #expect(try journal.event(at: journal.head).recordedBy == "bek")
    }

    @Test func `sent twice, it is logged once`() throws {
        let shown = room.page("/log")
        var typed = bridge
        typed["token"] = try Newsroom.hidden("token", in: shown)
        typed["key"] = try Newsroom.hidden("key", in: shown)
        let before = try room.events
        #expect(room.send("/log", typed).headers["Location"] == "/d/4")
        #expect(room.send("/log", typed).headers["Location"] == "/d/4")
        #expect(try room.events == before + 1)
    }

    @Test func `gone back to and changed, it says that it was sent, and can be sent once more`() throws {
        let shown = room.page("/log")
        var typed = bridge
        typed["token"] = try Newsroom.hidden("token", in: shown)
        typed["key"] = try Newsroom.hidden("key", in: shown)
        let before = try room.events
        _ = room.send("/log", typed)
        typed["title"] = "The bridge closes"
        typed["on"] = "2023-10-18"
        let again = room.send("/log", typed)
        #expect(again.status == 422)
        #expect(again.text.contains("this form was sent before, with other content"))
        #expect(again.text.contains("value=\"The bridge closes\""))
        #expect(try room.events == before + 1)
        typed["key"] = try Newsroom.hidden("key", in: again.text)
        #expect(room.send("/log", typed).headers["Location"] == "/d/5")
        #expect(try room.events == before + 2)
    }

    @Test func `each time it is opened, a form can be sent once more`() throws {
        let keys = try (0..<2).map { _ in try Newsroom.hidden("key", in: room.page("/log")) }
        #expect(keys[0] != keys[1])
        #expect(room.get("/log").headers["Cache-Control"] == "private, no-cache")
        #expect(room.get("/log").headers["ETag"] == nil)
    }

    @Test func `what is wrong is told at its field and at the top, and what was typed is kept`() throws {
        var typed = bridge
        typed["on"] = "09/10/2023"
        typed["actors"] = "nobody"
        typed["title"] = "A <b>bold</b> \"title\""
        let response = try room.post("/log", typed)
        #expect(response.status == 422)
        let page = response.text
        #expect(page.contains("2 things are to be mended"))
        #expect(page.contains("<a href=\"#on\">When</a>: cannot read the date"))
        #expect(page.contains("<a href=\"#actors\">Who</a>: no actor called"))
        #expect(page.contains("id=\"on-problem\""))
        #expect(page.contains("value=\"09/10/2023\""))
        #expect(page.contains("value=\"A &lt;b&gt;bold&lt;/b&gt; &quot;title&quot;\""))
        #expect(page.contains("value=\"Pier 3\""))
        #expect(try room.events == 9)
    }

    @Test func `what looks like another is offered, and recorded only when that is wanted`() throws {
        let typed = [
            "title": "They meet again", "on": "2023-09-15", "kind": "meeting", "actors": "north, south",
        ]
        let refused = try room.post("/log", typed)
        #expect(refused.status == 409)
        #expect(refused.text.contains("href=\"/d/2/claim\""))
        #expect(try room.events == 9)
        var again = typed
        again["similar"] = try Newsroom.hidden("similar", in: refused.text)
        again["token"] = try Newsroom.hidden("token", in: refused.text)
        again["key"] = try Newsroom.hidden("key", in: refused.text)
        #expect(room.send("/log", again).status == 303)
        #expect(try room.events == 10)
    }

    @Test func `a preview tells what it would do to the tension, and records nothing`() throws {
        let typed = [
            "title": "They shoot", "on": "2023-09-18", "kind": "clash", "actors": "north, south",
            "text": "Shots fell.",
            "source": "herald", "do": "preview",
        ]
        let response = try room.post("/log", typed)
        #expect(response.status == 200)
        #expect(response.text.contains("Tension North–South on Mon 2023-09-18"))
        #expect(try room.events == 9)
    }

    @Test func `a script is told the same as JSON`() throws {
        let response = try room.post(
            "/log", ["title": "", "on": "2023-09-18", "kind": "meeting", "do": "check"])
        #expect(response.headers["Content-Type"] == "application/json")
        #expect(response.text.contains("\"field\" : \"title\""))
        #expect(try room.events == 9)
    }

    @Test func `another one is wanted next`() throws {
        var typed = bridge
        typed["do"] = "another"
        #expect(try room.post("/log", typed).headers["Location"] == "/log")
    }

    // MARK: Who may send it

    @Test func `a form of another site, of another run, or without its mark is refused`() throws {
        for token in [nil, "", "x", String(repeating: "0", count: 26)] {
            var typed = bridge
            typed["token"] = token
            typed["key"] = "some-key"
            #expect(room.send("/log", typed).status == 403)
        }
        let other = try Newsroom()
        var typed = bridge
        typed["token"] = try Newsroom.hidden("token", in: other.page("/log"))
        let refused = room.send("/log", typed)
        #expect(refused.status == 403)
        #expect(try room.post("/log", bridge, headers: ["origin": "https://elsewhere.example"]).status == 403)
        #expect(try room.post("/log", bridge, headers: ["content-type": "text/plain"]).status == 415)
        #expect(try room.events == 9)
        // What was typed is there to be sent by whoever typed it.
        typed["token"] = try Newsroom.hidden("token", in: refused.text)
        typed["key"] = try Newsroom.hidden("key", in: refused.text)
        #expect(refused.text.contains("value=\"The bridge opens\""))
        #expect(room.send("/log", typed).status == 303)
    }

    @Test func `where the journal is read only, there is no way to the form, and it is refused`() throws {
        let room = try Newsroom(isReadOnly: true)
        #expect(!room.page("/timeline").contains("href=\"/log\""))
        let response = room.send("/log", bridge)
        #expect(response.status == 409)
        #expect(response.text.contains("read only"))
        #expect(try room.events == 9)
    }

    @Test func `other methods and other forms of the page are not there`() throws {
        #expect(room.send("/timeline", bridge).status == 405)
        #expect(room.get("/log.json").status == 404)
    }

    @Test(arguments: ["a\0b", "a\nb", "a b", "-a", "ключ"])
    func `a key that an entry cannot have is refused, and the log stays sound`(key: String) throws {
        var typed = bridge
        typed["key"] = key
        #expect(try room.post("/log", typed).status == 422)
        #expect(try room.events == 9)
        #expect(room.get("/timeline").status == 200)
    }

    @Test(arguments: ["frob", "PREVIEW"])
    func `a form that is sent for nothing known records nothing`(purpose: String) throws {
        var typed = bridge
        typed["do"] = purpose
        let response = try room.post("/log", typed)
        #expect(response.status == 400)
        #expect(response.text.contains("do=record, another, preview, check"))
        #expect(try room.events == 9)
    }

    @Test func `bytes that are no text are not mended, but refused`() throws {
        let shown = room.page("/log")
        let start = try bridge.merging([
            "token": Newsroom.hidden("token", in: shown), "key": Newsroom.hidden("key", in: shown),
        ]) { $1 }.filter { $0.key != "title" }.map { "\($0.key)=\($0.value.replacing(" ", with: "+"))" }
        let headers = ["host": "127.0.0.1:8042", "content-type": "application/x-www-form-urlencoded"]
        let body = Array((start.joined(separator: "&") + "&title=A").utf8)
        func send(_ body: [UInt8]) -> Int {
            room.site.respond(to: WebRequest(.post, "/log", headers: headers, body: body)).status
        }
        #expect(send(body + [0xFF]) == 400)
        #expect(try room.events == 9)
        #expect(send(body) == 303)
    }

    @Test func `a form that is no form is refused`() throws {
        let headers = ["host": "127.0.0.1:8042", "content-type": "application/x-www-form-urlencoded"]
        for body in ["%", "title=%FF", "\0"] {
            let response = room.site.respond(
                to: WebRequest(.post, "/log", headers: headers, body: Array(body.utf8)))
            #expect([400, 403].contains(response.status))
        }
    }
}
