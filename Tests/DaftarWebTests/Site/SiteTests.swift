import DaftarDomain
import DaftarJournal
import DaftarWeb
import Foundation
import Testing

@Suite struct SiteTests {
    @Test(arguments: ["/timeline", "/timeline.json", "/nothing", "/timeline?asof=rubbish", "/healthz"])
    func `every answer forbids what pages do not need`(target: String) throws {
        let headers = try Newsroom().get(target).headers
        let policy = try #require(headers["Content-Security-Policy"])
        #expect(policy.hasPrefix("default-src 'none'"))
        #expect(policy.contains("frame-ancestors 'none'"))
        #expect(!policy.contains("unsafe"))
        #expect(headers["X-Content-Type-Options"] == "nosniff")
        #expect(headers["Referrer-Policy"] == "same-origin")
        #expect(headers["Cache-Control"] != nil)
    }

    @Test(arguments: [
        "/nothing", "/timeline/", "/timeline/x", "//timeline", "/../timeline", "/%2e%2e/etc/passwd",
        "/timeline.exe",
        "/timeline.svg", "/timeline.html", "/daftar.css.map", "/d", "/.daftar", "/log/0000000000.jsonl",
    ])
    func `what is no page is not found`(target: String) throws {
        let response = try Newsroom().get(target)
        #expect(response.status == 404)
        #expect(response.text.contains("mend"))
    }

    @Test(arguments: [
        "timeline", "http://evil.example/timeline", "/%zz", "/%ff", "/a%00b", "/a%2Fb", "", "*", "/?q=%",
    ])
    func `an address that cannot be read is said to be so`(target: String) throws {
        #expect(try Newsroom().get(target).status == 400)
    }

    @Test func `a form that is too large is refused in words`() throws {
        var request = WebRequest(.post, "/log", headers: ["host": "localhost"])
        request.isTooLarge = true
        let response = try Newsroom().site.respond(to: request)
        #expect(response.status == 413)
        #expect(response.text.contains("256 KiB are taken"))
        #expect(response.headers["Content-Security-Policy"] != nil)
    }

    @Test func `a damaged log is told, as its pages do`() throws {
        let room = try Newsroom()
        let log = URL(filePath: room.path + "/log/0000000000.jsonl")
        #expect(room.get("/healthz").status == 200)
        var bytes = try Data(contentsOf: log)
        bytes[bytes.count - 3] ^= 1
        try bytes.write(to: log)
        try FileManager.default.removeItem(atPath: room.path + "/.daftar")
        #expect(room.get("/timeline").status == 503)
        #expect(room.get("/healthz").status == 503)
    }

    @Test func `what was typed is not told without end`() throws {
        let name = String(repeating: "x", count: 5000)
        let response = try Newsroom().get("/timeline?actor=\(name)")
        #expect(response.status == 404)
        #expect(!response.text.contains(name.prefix(300)))
        #expect(try !Newsroom().get("/timeline.json?actor=\(name)").text.contains(name.prefix(300)))
        let dates = try Newsroom().get("/?asof=" + String(repeating: "by+", count: 2000))
        #expect(dates.status == 400)
        #expect(dates.text.contains("<dd>5999 characters, and 200 are read</dd>"))
        #expect(!dates.text.contains(String(repeating: "by ", count: 100)))
    }

    @Test(arguments: [WebRequest.Method.post, nil])
    func `only looking is offered`(method: WebRequest.Method?) throws {
        let room = try Newsroom()
        for target in ["/timeline", "/healthz", "/theme?to=dark"] {
            let response = room.site.respond(to: WebRequest(method, target, headers: ["host": "localhost"]))
            #expect(response.status == 405)
            #expect(response.headers["Allow"] == "GET, HEAD")
        }
    }

    @Test func `a problem has four lines on a page, and the same fields in JSON`() throws {
        let room = try Newsroom()
        let page = room.get("/timeline?asof=09/10/2023")
        #expect(page.status == 400)
        #expect(page.text.contains("<h1>Cannot read the date &quot;09/10/2023&quot;</h1>"))
        #expect(page.text.contains("<dd>it could be 9 October 2023 or 10 September 2023</dd>"))
        let json = room.get("/timeline.json?asof=09/10/2023")
        #expect(json.headers["Content-Type"] == "application/json")
        #expect(json.text.contains(#""error" : "cannot read the date \"09/10/2023\"""#))
        #expect(json.text.contains(#""where" : "asof""#))
        #expect(room.get("/nothing", headers: ["accept": "application/json"]).text.hasPrefix("{"))
    }

    @Test func `a page that a browser has is not sent again until something is recorded`() throws {
        let room = try Newsroom()
        let first = room.get("/timeline")
        let tag = try #require(first.headers["ETag"])
        #expect(first.headers["Cache-Control"] == "private, no-cache")
        let again = room.get("/timeline", headers: ["if-none-match": "\"other\", W/\(tag)"])
        #expect(again.status == 304)
        #expect(again.body.isEmpty)
        #expect(room.get("/timeline", headers: ["if-none-match": "\"other\""]).status == 200)
        try room.log("They part", .remark, on: "2023-09-20")
        let changed = room.get("/timeline", headers: ["if-none-match": tag])
        #expect(changed.status == 200)
        #expect(changed.text.contains("They part"))
    }

    @Test func `a pinned page may be kept for ever, and stays the same`() throws {
        let room = try Newsroom()
        let target = "/timeline?asof=2023-09-15&known=8"
        let before = room.get(target)
        #expect(before.headers["Cache-Control"]?.contains("immutable") == true)
        try room.log("They meet again", .meeting, on: "2023-09-14")
        #expect(room.get(target).text == before.text)
        for moving in ["/timeline?asof=2023-09-15", "/timeline?known=8", "/timeline?asof=today&known=8"] {
            #expect(room.get(moving).headers["Cache-Control"] == "private, no-cache", "\(moving)")
        }
    }

    @Test func `a page that looks into the copies of sources is asked for again, also a pinned one`() throws {
        let room = try Newsroom()
        let copied = Array("They signed.".utf8)
        let copy = Snapshot(
            sha256: SHA256Hex(of: copied), source: Newsroom.slug("herald"), mediaType: "text/plain",
            bytes: copied.count)
        try room.record(.storeSnapshot(copy))
        let target = "/sources/herald?asof=2023-09-19&known=9"
        let before = room.get(target)
        #expect(before.text.contains("missing"))
        #expect(before.headers["Cache-Control"] == "private, no-cache")
        #expect(before.headers["ETag"] == nil)
        let store = "\(room.path)/snapshots"
        try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: true)
        try Data(copied).write(to: URL(filePath: "\(store)/\(copy.sha256)"))
        let after = room.get(target, headers: ["if-none-match": "\"other\""])
        #expect(after.status == 200)
        #expect(!after.text.contains("missing"))
        #expect(room.get("/sources/envoy?asof=2023-09-19&known=9").headers["ETag"] != nil)
    }

    @Test func `the stylesheet and the script are kept for ever, by names that change with them`() throws {
        let room = try Newsroom()
        let page = room.page("/timeline")
        for pattern in [/href="(\/daftar\.[0-9a-f]+\.css)"/, /src="(\/daftar\.[0-9a-f]+\.js)"/] {
            let name = try String(#require(page.firstMatch(of: pattern)).1)
            let asset = room.get(name)
            #expect(asset.status == 200)
            #expect(asset.headers["Cache-Control"]?.contains("immutable") == true)
            #expect(!asset.body.isEmpty)
        }
        // As a page that was kept long may name it.
        #expect(room.get("/daftar.0.css").headers["Cache-Control"] == "no-cache")
    }

    @Test func `colours are a choice that a cookie keeps`() throws {
        let room = try Newsroom()
        let choice = room.get("/theme?to=dark&back=%2Ftimeline%3Fkind%3Dclash")
        #expect(choice.status == 303)
        #expect(choice.headers["Location"] == "/timeline?kind=clash")
        #expect(choice.headers["Set-Cookie"]?.hasPrefix("theme=dark; ") == true)
        #expect(room.get("/timeline", headers: ["cookie": "theme=dark"]).text.contains(#"data-theme="dark""#))
        #expect(!room.page("/timeline").contains("data-theme"))
        for elsewhere in ["//evil.example", "https://evil.example", "/\\evil.example", "%2F%2Fevil.example"] {
            let back = try #require(room.get("/theme?to=dark&back=\(elsewhere)").headers["Location"])
            #expect(back.hasPrefix("/") && !back.hasPrefix("//") && !back.contains("\\"), "\(back)")
        }
    }
}
