import DaftarDomain
import DaftarJournal
import DaftarTesting
import DaftarWeb
import Foundation
import Testing

/// A journal of three developments, and a site that shows it on 20 September 2023.
///
///     #0 opened   #1 #2 actors   #3 #4 sources   #5 d1, 14 Sep   #6 d2, 15 Sep   #7 d3, 19 Sep   #8 d1 corrected
struct Newsroom {
    let folder: TemporaryFolder
    let site: Site
    var path: String { folder("journal") }

    init(gate: Gate = .loopback, isReadOnly: Bool = false) throws {
        folder = try TemporaryFolder()
        let opened = JournalOpened(slug: Self.slug("lake"), title: "The lake & its shores")
        let stamp = Stamp(id: "opened", time: Self.now, author: "ana")
        let journal = try Journal.create(folder("journal"), opened, stamp)
        site = Site(LiveJournal(folder("journal")), gate: gate, desk: isReadOnly ? nil : Desk(author: "bek"))
        {
            Self.now
        }
        try record(
            .addActor(Actor(id: Self.slug("north"), name: "North", kind: .state)),
            .addActor(Actor(id: Self.slug("south"), name: "South", kind: .state)),
            .addSource(
                Source(
                    id: Self.slug("herald"), name: "Herald", kind: .article, url: "https://herald.example/1",
                    grade: .usually)),
            .addSource(Source(id: Self.slug("envoy"), name: "Envoy", kind: .speaker)),
            in: journal)
        try log("The ferry <stops>", .clash, on: "2023-09-14")
        try log("They meet", .meeting, on: "2023-09-15", omittedBy: "envoy")
        try log("They sign", .agreement, on: "2023-09-19")
        try record(
            .correctDevelopment(
                DevelopmentID(1), [FieldEdit(field: "title", value: .string("The ferry <stops> running"))],
                because: "the second report"))
    }

    static let now = Timestamp("2023-09-20T08:00:00Z")!
    static func slug(_ text: String) -> Slug { Slug(text)! }

    func log(_ title: String, _ kind: Kind, on day: String, omittedBy silent: String? = nil) throws {
        var development = Development(
            id: DevelopmentID(1), title: title, occurred: try EDTFDate(day), kind: kind)
        development.actors = ["north", "south"].map { Participant(actor: Self.slug($0)) }
        var accounts = [
            Attribution(id: AttributionID(1), relation: .asserts, source: Self.slug("herald"), credibility: 2)
        ]
        if let silent {
            accounts.append(
                Attribution(id: AttributionID(1), relation: .omits, source: Self.slug(silent)))
        }
        development.claims = [Claim(id: ClaimID(1), text: "\(title), they say", attributions: accounts)]
        try record(.logDevelopment(development, allowSimilar: true))
    }

    func record(_ commands: Command..., in journal: Journal? = nil) throws {
        let requests = commands.map { Request(id: UUID().uuidString, $0) }
        _ = try (journal ?? Journal(path)).record(requests, by: "ana", at: Self.now)
    }

    func get(_ target: String, headers: [String: String] = [:]) -> WebResponse {
        site.respond(
            to: WebRequest(.get, target, headers: ["host": "127.0.0.1:8042"].merging(headers) { $1 }))
    }

    /// The text of a page that must be there.
    func page(_ target: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
        let response = get(target)
        #expect(response.status == 200, "\(response.text)", sourceLocation: sourceLocation)
        return response.text
    }

    /// Hands in a form as a browser does that has just opened it.
    func post(
        _ target: String, _ fields: [String: String], headers: [String: String] = [:]
    ) throws -> WebResponse {
        let shown = page(target)
        var typed = ["token": try Self.hidden("token", in: shown), "key": try Self.hidden("key", in: shown)]
        typed.merge(fields) { $1 }
        return send(target, typed, headers: headers)
    }

    /// Sends a form as it is given.
    func send(
        _ target: String, _ fields: [String: String], headers: [String: String] = [:]
    ) -> WebResponse {
        var components = URLComponents()
        components.queryItems = fields.map { URLQueryItem(name: $0, value: $1) }
        let body = (components.percentEncodedQuery ?? "").replacing("+", with: "%2B")
        let own = [
            "host": "127.0.0.1:8042", "content-type": "application/x-www-form-urlencoded",
        ]
        return site.respond(
            to: WebRequest(.post, target, headers: own.merging(headers) { $1 }, body: Array(body.utf8)))
    }

    static func hidden(_ name: String, in page: String) throws -> String {
        let field = try Regex("name=\"\(name)\" value=\"([^\"]*)\"", as: (Substring, Substring).self)
        return String(try #require(page.firstMatch(of: field)).output.1)
    }

    /// How many events the log holds.
    var events: Int { get throws { try Journal(path).head + 1 } }
}
