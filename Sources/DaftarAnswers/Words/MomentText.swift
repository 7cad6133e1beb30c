package import DaftarDomain

/// The moment an answer describes, in words.
package enum MomentText {
    /// "the world as of Fri 2023-09-15, as known at #9"; nil where nothing limits it.
    package static func words(_ moment: AsOf) -> String? {
        var parts: [String] = []
        if let asof = moment.asof { parts.append("the world as of \(day(asof))") }
        if let reported = moment.reported { parts.append("as reported by \(day(reported))") }
        if let known = moment.known {
            parts.append(known < 0 ? "before anything was recorded" : "as known at #\(known)")
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    package static func day(_ day: Day) -> String { "\(day.weekday.shortName) \(day)" }
}
