import DaftarDomain
import DaftarJournal

extension FieldNames {
    /// The flags of the command line, by the field they fill.
    static let flags = FieldNames { field in
        switch field {
        case "actors": "--actor"
        case "targets": "--target"
        case "issues": "--issue"
        case "occurred", "on": "--on"
        case "dateBasis": "--date-basis"
        case "partOf": "--part-of"
        case "respondsTo": "--responds-to"
        case "aliases": "--alias"
        case "roles": "--role"
        case "text": "TEXT"
        case "title": "TITLE"
        case "development": "DEVELOPMENT"
        case "id": "SLUG"
        case "into": "SECOND"
        case "field", "value": "FIELD=VALUE"
        default: "--\(field)"
        }
    }
}

extension FieldNames {
    /// The fields of `daftar correct`: `on=`.
    static let edits = FieldNames(
        { field in
            switch field {
            case "id", "development", "claim": "ID"
            case "because", "key": "--\(field)"
            default: "FIELD=VALUE, \(EditableField.typed(field))"
            }
        },
        label: { field in
            switch field {
            case "id", "development", "claim": "daftar correct"
            case "because", "key": "--\(field)"
            default: "\(EditableField.typed(field))="
            }
        })

    /// The parameters of `daftar add model`: `--set curve=`.
    static let settings = FieldNames(
        { _ in "--set" },
        label: { TensionModel.Parameter.named[$0] == nil ? "--set" : "--set \($0)=" })

    /// The same of `daftar tension`: `--what-if curve=`.
    static let whatIf = FieldNames({ _ in "--what-if" }) { "--what-if \($0)=" }

    /// The one name that a command such as `daftar show` takes.
    static func argument(of command: String) -> FieldNames {
        FieldNames({ _ in "ID" }, label: { _ in "daftar \(command)" })
    }
}

extension EditableField {
    /// The name people type for a field: `on` for `occurred`.
    fileprivate static func typed(_ field: String) -> String {
        let nouns: [Noun] = [.development, .claim, .actor, .source]
        return nouns.lazy.flatMap(fields).first { $0.name == field }?.alias ?? field
    }
}
