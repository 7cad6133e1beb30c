import DaftarAnswers
import DaftarDomain
import DaftarJournal

/// A file of entries: actors, sources, issues and developments, recorded in that order.
struct EntryFile {
    private(set) var requests: [Request] = []
    /// Where each request stands in the file, for messages.
    private(set) var places: [String] = []
    private var nodes: [YAMLNode] = []
    /// The developments as typed, in order.
    private(set) var developments: [DevelopmentEntry] = []

    /// Reads a file. A single development, or a list of them, may stand without a section.
    init(_ text: String, file: String, today: Day, allowSimilar: Bool, in journal: Journal) throws {
        guard let root = try YAMLNode.read(text, file: file) else {
            throw Self.nothing(in: file)
        }
        let isBare = root.isSequence || root.hasField("title")
        let sections =
            isBare
            ? ["developments": root] : try root.fields(["actors", "sources", "issues", "developments"])
        for node in sections["actors"]?.list() ?? [] {
            let actor = try RegistryReader.actor(node, today: today)
            add(Request(id: "actor:\(actor.id)", .addActor(actor)), at: node)
        }
        for node in sections["sources"]?.list() ?? [] {
            let source = try RegistryReader.source(node, today: today)
            add(Request(id: "source:\(source.id)", .addSource(source)), at: node)
        }
        for node in sections["issues"]?.list() ?? [] {
            let issue = try RegistryReader.issue(node)
            add(Request(id: "issue:\(issue.id)", .addIssue(issue)), at: node)
        }
        for node in sections["developments"]?.list() ?? [] {
            let entry = try DevelopmentReader.development(node)
            developments.append(entry)
            let id = entry.key ?? EntryKey.derived(from: Array(node.value.text.utf8))
            add(entry.request(id: id, today: today, allowSimilar: allowSimilar, in: journal), at: node)
        }
        if requests.isEmpty { throw Self.nothing(in: file) }
    }

    private static func nothing(in file: String) -> Problem {
        Problem(
            .usage, "there is nothing to record", at: file, why: "it holds no entry",
            mend: "daftar help entries")
    }

    private mutating func add(_ request: Request, at node: YAMLNode) {
        requests.append(request)
        places.append(node.place)
        nodes.append(node)
    }

    /// Where the entry stands that one of the requests before would log under a number; nil for what was logged before.
    func place(of id: DevelopmentID, among earlier: [Receipt]) -> String? {
        let position = earlier.firstIndex { !$0.isRepetition && $0.recorded.event.subject == "\(id)" }
        return position.map { nodes[$0].placeInFile }
    }

    /// How the fields of one request are called in messages.
    func fieldNames(_ position: Int) -> FieldNames {
        let places = ValuePlaces(nodes[position])
        var names = FieldNames(
            { places.place(of: $0, nil) }, label: { field in "\(field == "occurred" ? "on" : field):" })
        names.placeOfValue = { places.place(of: $0, $1) }
        return names
    }
}
