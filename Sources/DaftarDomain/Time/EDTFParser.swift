/// Reads an EDTF text from left to right, once, without looking back.
///
/// This file has expressions: intervals and sets; `EDTFParser+Point` has single dates.
struct EDTFParser {
    let text: String
    let bytes: [UInt8]
    var position = 0

    static func parse(_ text: String) throws(EDTFError) -> EDTFExpression {
        var parser = EDTFParser(text: text, bytes: Array(text.utf8))
        guard parser.next != nil else { throw parser.failure(.empty) }
        let expression = try parser.expression()
        guard parser.next == nil else { throw parser.failure(.unexpectedCharacter) }
        return expression
    }

    private mutating func expression() throws(EDTFError) -> EDTFExpression {
        if take("[") { return .set(EDTFSet(isAllOf: false, members: try members(until: "]"))) }
        if take("{") { return .set(EDTFSet(isAllOf: true, members: try members(until: "}"))) }
        let start = try end()
        if next == nil, case .date(let point) = start { return .date(point) }
        try expect("/")
        if let start = start.point { try checkIsPart(start) }
        // A slash alone says nothing at all.
        if next == nil, case .unknown = start { throw failure(.unexpectedEnd) }
        let end = try end()
        if let end = end.point {
            try checkIsPart(end)
            if let start = start.point { try check(start, isNotAfter: end) }
        }
        return .interval(start, end)
    }

    private mutating func end() throws(EDTFError) -> EDTFEnd {
        if next == nil || next == UInt8(ascii: "/") { return .unknown }
        if takeDots() { return .open }
        return .date(try point())
    }

    private mutating func members(until close: Unicode.Scalar) throws(EDTFError) -> [EDTFSet.Member] {
        var members: [EDTFSet.Member] = []
        repeat {
            if case .orLater = members.last { throw failure(.openInsideSet, at: position - 1) }
            members.append(try member(isFirst: members.isEmpty, until: close))
        } while take(",")
        try expect(close)
        return members
    }

    private mutating func member(isFirst: Bool, until close: Unicode.Scalar) throws(EDTFError)
        -> EDTFSet.Member
    {
        if takeDots() {
            guard isFirst else { throw failure(.openInsideSet, at: position - 2) }
            return .orEarlier(try part())
        }
        let first = try part()
        guard takeDots() else { return .one(first) }
        if next == UInt8(ascii: ",") || next == UInt8(ascii: close) { return .orLater(first) }
        let last = try part()
        try check(first, isNotAfter: last)
        return .range(first, last)
    }

    private mutating func part() throws(EDTFError) -> EDTFPoint {
        let point = try point()
        try checkIsPart(point)
        return point
    }

    private func checkIsPart(_ point: EDTFPoint) throws(EDTFError) {
        if point.mustStandAlone { throw failure(.mustStandAlone, at: point.source.lowerBound) }
    }

    /// An end with unspecified digits may be any date they allow; one without begins when it
    /// begins: June is before 11 June.
    private func check(_ start: EDTFPoint, isNotAfter end: EDTFPoint) throws(EDTFError) {
        guard start.bounds.lower <= (end.isMasked ? end.bounds.upper : end.bounds.lower) else {
            throw failure(.endsBeforeItBegins, at: end.source.lowerBound)
        }
    }
}

extension EDTFParser {
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    mutating func expect(_ character: Unicode.Scalar) throws(EDTFError) {
        guard take(character) else { throw unexpected }
    }

    private mutating func takeDots() -> Bool {
        guard bytes[position...].starts(with: "..".utf8) else { return false }
        position += 2
        return true
    }

    /// The fault of what stands at the position, be it a byte or the end.
    var unexpected: EDTFError { failure(next == nil ? .unexpectedEnd : .unexpectedCharacter) }

    func failure(_ reason: EDTFError.Reason, at offset: Int? = nil) -> EDTFError {
        EDTFError(text: text, offset: offset ?? position, reason: reason)
    }
}

extension EDTFPoint {
    fileprivate var mustStandAlone: Bool { year.mustStandAlone || time != nil }
}
