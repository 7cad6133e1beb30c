/// What JSON objects hold, as tables of the documentation with the columns field and type say it.
///
/// A type is `string`, `integer`, `number`, `boolean`, `value`, the name of another shape, or `list of` or `map of` one
/// of these. `?` after it means that the field may be absent, `or null` that it may be null.
struct Shapes {
    private let byName: [String: [Field]]
    /// `shape.field` for every field met in an object so far.
    private var met: Set<String> = []

    private struct Field {
        let name, type: String
        let isOptional: Bool
    }

    /// From the sections of a document that have a table, by their titles.
    init(_ sections: [Section]) {
        let tables = sections.map { section in
            let fields = section.tableRows.map { row in
                let isOptional = row[1].hasSuffix("?")
                return Field(
                    name: row[0], type: isOptional ? String(row[1].dropLast()) : row[1],
                    isOptional: isOptional)
            }
            return (section.title, fields)
        }
        byName = Dictionary(uniqueKeysWithValues: tables.filter { !$0.1.isEmpty })
    }

    var names: [String] { byName.keys.sorted() }

    /// Documented fields that stood in none of the objects.
    var neverMet: [String] {
        byName.flatMap { name, fields in fields.map { "\(name).\($0.name)" } }.filter { !met.contains($0) }
            .sorted()
    }

    /// How a value is not what the documentation says, each with where.
    mutating func objections(to json: JSON, as type: String, at place: String = "") -> [String] {
        if type.hasSuffix(" or null") {
            return json == .null ? [] : objections(to: json, as: String(type.dropLast(8)), at: place)
        }
        switch (json, type) {
        case (_, "value"), (.string, "string"), (.bool, "boolean"), (.number, "number"): return []
        case (.number(let number), "integer") where Int(exactly: number) != nil: return []
        case (.list(let elements), _) where type.hasPrefix("list of "):
            return elements.flatMap { objections(to: $0, as: String(type.dropFirst(8)), at: place + "[]") }
        case (.object(let values), _) where type.hasPrefix("map of "):
            return values.flatMap { objections(to: $1, as: String(type.dropFirst(7)), at: "\(place).\($0)") }
        case (.object(let values), _): return objections(to: values, as: type, at: place)
        default: return ["\(place) is not \(type): \(json)"]
        }
    }

    private mutating func objections(to values: [String: JSON], as name: String, at place: String) -> [String]
    {
        guard let fields = byName[name] else { return ["\(place): there is no table \(name)"] }
        var found = Set(values.keys).subtracting(fields.map(\.name)).map {
            "\(place).\($0) is not in the table \(name)"
        }
        for field in fields {
            guard let value = values[field.name] else {
                if !field.isOptional { found.append("\(place).\(field.name) is missing") }
                continue
            }
            met.insert("\(name).\(field.name)")
            found += objections(to: value, as: field.type, at: "\(place).\(field.name)")
        }
        return found
    }
}
