extension Revision: WireObject {
    package init(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginObject()
        try reader.require("because")
        let because = try reader.string()
        try reader.require("changes")
        let at = reader.offset
        let changes = try reader.nested { reader throws(JSONError) in
            var changes: [Change] = []
            try reader.eachField { field, inner throws(JSONError) in
                try inner.beginObject()
                try inner.require("from")
                let from = try inner.nested { value throws(JSONError) in try value.value() }
                try inner.require("to")
                let to = try inner.nested { value throws(JSONError) in try value.value() }
                try inner.endObject()
                changes.append(Change(field: field, from: from, to: to))
            }
            return changes
        }
        try reader.endObject()
        guard !changes.isEmpty else { throw JSONError(.invalidValue(field: "changes", text: "{}"), at: at) }
        self.init(changes: changes, because: because)
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("because", because)
        writer.key("changes")
        writer.beginObject()
        for change in changes {
            writer.key(text: change.field)
            writer.beginObject()
            writer.key("from")
            writer.value(change.from)
            writer.key("to")
            writer.value(change.to)
            writer.endObject()
        }
        writer.endObject()
        writer.endObject()
    }
}
