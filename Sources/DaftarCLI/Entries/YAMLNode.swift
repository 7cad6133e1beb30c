import DaftarDomain
import DaftarJournal
import Yams

/// A place in a YAML file: the node, and how to say where it stands.
///
/// Every scalar is read as the text that stands there. YAML's guesses (`on` is true, `2023-09-19` is a time) are not wanted.
struct YAMLNode {
    let node: Node
    let file: String
    /// Where in the file, in words: `developments, entry 3`.
    let path: String

    var place: String { place(atLineOf: node) }

    /// This place, at the line where a node within it stands.
    func place(atLineOf inner: Node) -> String {
        [file, Self.line(of: inner), path].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The place as it is told to somebody who has the file before them: `entry 1 of this file, line 4`.
    var placeInFile: String {
        let name = path.isEmpty ? "the entry" : path + " of this file"
        return [name, Self.line(of: node)].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private static func line(of node: Node) -> String { node.mark.map { "line \($0.line)" } ?? "" }

    /// The file as one node; nil where it holds nothing. Throws a `Problem` for text that is not YAML.
    static func read(_ text: String, file: String) throws -> YAMLNode? {
        do {
            let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
            try YAMLAliases.refuse(in: text, file: file)
            let node = try Yams.compose(yaml: text, .default, Constructor(Constructor.defaultScalarMap))
            return node.map { YAMLNode(node: $0, file: file, path: "") }
        } catch let error as YamlError {
            throw Problem(
                .usage, "cannot read the entries", at: file, why: Self.words(error),
                mend: "daftar help entries shows the form")
        }
    }

    var isMapping: Bool { node.mapping != nil }
    var isSequence: Bool { node.sequence != nil }
    func hasField(_ name: String) -> Bool { node.mapping?[name] != nil }

    func text() throws -> String {
        guard let scalar = node.scalar else { throw wrong("a word or a sentence") }
        return scalar.string
    }

    func number() throws -> Int {
        guard let number = Int(try text()) else { throw wrong("a whole number") }
        return number
    }

    /// A list, or a single value as a list of one.
    func list() -> [YAMLNode] {
        guard let sequence = node.sequence else { return [self] }
        return sequence.enumerated().map { offset, node in
            YAMLNode(node: node, file: file, path: path + (path.isEmpty ? "" : ", ") + "entry \(offset + 1)")
        }
    }

    func texts() throws -> [String] { try list().map { try $0.text() } }

    /// The fields of a mapping. Throws for a field that is not among `known`, and for one that stands twice.
    func fields(_ known: [String]) throws -> [String: YAMLNode] {
        guard let mapping = node.mapping else {
            throw wrong("fields such as \(known.prefix(3).joined(separator: ", "))")
        }
        var fields: [String: YAMLNode] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            guard known.contains(name) else {
                let near = Nearness.nearest(to: name, in: known.map { Nearby(id: $0, name: $0) }).map(\.id)
                throw Problem(
                    .usage, "there is no field \"\(name)\" here",
                    at: YAMLNode(node: key, file: file, path: path).place,
                    why: near.isEmpty ? "the fields are \(known.joined(separator: ", "))" : nil, near: near,
                    mend: near.first.map { "\($0): …" } ?? "daftar help entries")
            }
            if value.scalar.map({ $0.string.isEmpty || ($0.style == .plain && $0.string == "~") }) == true {
                continue
            }
            fields[name] = YAMLNode(node: value, file: file, path: (path.isEmpty ? "" : path + ", ") + name)
        }
        return fields
    }

    /// What stands here, free of the file's layout: the same content gives the same value.
    var value: JSONValue {
        switch node {
        case .mapping(let mapping):
            .object(
                Dictionary(
                    mapping.map { ($0.scalar?.string ?? "", child($1).value) },
                    uniquingKeysWith: { first, _ in first }))
        case .sequence(let sequence): .array(sequence.map { child($0).value })
        default: .string(node.scalar?.string ?? "")
        }
    }

    private func child(_ node: Node) -> YAMLNode { YAMLNode(node: node, file: file, path: path) }

    func wrong(_ wanted: String) -> Problem {
        Problem(
            .usage, "this is not what belongs here", at: place, why: "\(wanted) was expected",
            mend: "daftar help entries")
    }

    private static func words(_ error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            "line \(mark.line): "
                + (problem.contains("yaml_set_max_nest_level") ? "values are nested too deeply" : problem)
        case .duplicatedKeysInMapping(let duplicates, _):
            "\(duplicates.map { "\($0)" }.joined(separator: ", ")) stands twice"
        default: "it is not valid YAML"
        }
    }
}
