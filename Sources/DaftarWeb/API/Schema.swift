import DaftarDomain

/// JSON Schema (2020-12, as OpenAPI 3.1 has it) of the objects in ``AnswerShapes``.
enum Schema {
    /// Every object, by the name it has in the description.
    static let all: JSONValue = .object(
        Dictionary(
            uniqueKeysWithValues: AnswerShapes.text.split(separator: "\n").map { line in
                let parts = line.split(separator: ": ", maxSplits: 1)
                return (key(String(parts[0])), object(String(parts[1])))
            }))

    /// "listed development" is `ListedDevelopment`; the commands' flags and the numbers of examples go.
    static func key(_ name: String) -> String {
        name.split(whereSeparator: { !$0.isLetter }).map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined()
    }

    static func reference(_ name: String) -> JSONValue {
        .object(["$ref": .string("#/components/schemas/\(key(name))")])
    }

    private static func object(_ fields: String) -> JSONValue {
        var properties: [String: JSONValue] = [:]
        var required: [JSONValue] = []
        for field in fields.split(separator: "; ") {
            let parts = field.split(separator: " ", maxSplits: 1).map(String.init)
            let isOptional = parts[1].hasSuffix("?")
            if !isOptional { required.append(.string(parts[0])) }
            properties[parts[0]] = type(isOptional ? String(parts[1].dropLast()) : parts[1])
        }
        return .object([
            "type": .string("object"), "properties": .object(properties), "required": .array(required),
            "additionalProperties": .bool(false),
        ])
    }

    private static func type(_ text: String) -> JSONValue {
        if text.hasSuffix(" or null") {
            return .object(["anyOf": .array([type(String(text.dropLast(8))), type("null")])])
        }
        if text.hasPrefix("list of ") {
            return .object(["type": .string("array"), "items": type(String(text.dropFirst(8)))])
        }
        if text.hasPrefix("map of ") {
            return .object([
                "type": .string("object"), "additionalProperties": type(String(text.dropFirst(7))),
            ])
        }
        return switch text {
        case "string", "integer", "number", "boolean", "null": .object(["type": .string(text)])
        case "value": .object([:])
        default: reference(text)
        }
    }
}
