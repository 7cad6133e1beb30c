import DaftarDomain
import Testing

@Suite struct EDTFValidityTests {
    @Test(arguments: [
        // Level 0
        "2023-09-19", "2023-09", "2023", "0000", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29",
        "2023-09-19T15:30:00", "2023-09-19T00:00:00Z", "2023-09-19T23:59:59+06", "2023-09-19T15:30:00+05:30",
        "2023-09-19T15:30:00-03:30", "2016-12-31T23:59:60Z",
        "2021/2022", "2021-04/2022-09", "2021-04-28/2022-09-17", "2021-04-28/2022", "2021/2021",
        "2021/2021-04",
        // Level 1
        "Y12345", "Y-12345", "Y170000002", "2022-21", "2022-22", "2022-23", "2022-24",
        "2022?", "2022~", "2022%", "2022-09?", "2022-09-16~", "2022-24%", "-0043-03-15?",
        "202X", "20XX", "2022-XX", "2022-09-XX", "2022-XX-XX", "XXXX",
        "2022-09/..", "2022-09-14/..", "../2022-09", "../2022", "/2022-09", "2022-09/", "../..", "/..", "../",
        "2022~/2023?", "2022-21/2022-23", "2022-09-14~/2022-09-17%", "-0044", "-0044-03", "-0044-03-15",
        "-0044/0014",
        // Level 2
        "Y12E5", "Y-17E7", "Y3388E2S3", "Y171010000S3", "1950S2", "-1950S2", "1950S9",
        "2022-25", "2022-28", "2022-29", "2022-32", "2022-33", "2022-36", "2022-37", "2022-39", "2022-40",
        "2022-41",
        "[2023-09-15,2023-09-16]", "[..2022-09]", "[2022-09..]", "[2021,2022-09..2022-11,2023]", "[2023]",
        "[..2019,2021,2022..]", "{2021,2022}", "{2021-04..2021-05}", "{..2021-04}", "[2022~,2023?]",
        "[2022-21,2022-22]",
        "2022?-09-16", "2022-09~-16", "?2022-09-16", "2022-?09-16", "2022-~09-%16", "2022?-09-~16",
        "?2022-09~",
        "202X-09", "2X22-09-16", "XXXX-09-16", "2022-X2", "2022-1X-30", "2022-09-1X", "2022-X2-31",
        "202X-02-29", "190X-02-29", "20XX-XX-31",
        "-202X-09-16", "202X?", "2022-XX~", "2022-09-1X/2022-09-20", "202X/2030", "2022-09-16/2022-09-XX",
    ])
    func `is a date`(text: String) throws {
        #expect(try EDTFDate(text).text == text)
    }

    @Test(arguments: [
        // Not dates at all
        ("", EDTFError.Reason.empty, 0), (" ", .unexpectedCharacter, 0), ("today", .unexpectedCharacter, 0),
        ("September 2022", .unexpectedCharacter, 0), ("2023-09-19 ", .unexpectedCharacter, 10),
        (" 2023-09-19", .unexpectedCharacter, 0), ("٢٠٢٣", .unexpectedCharacter, 0),
        ("2023–09", .unexpectedCharacter, 4),
        // Not in this order, or not with these marks
        ("202", .unexpectedEnd, 3), ("20230919", .unexpectedCharacter, 4),
        ("2023-9-19", .unexpectedCharacter, 6),
        ("2023-09-1", .unexpectedEnd, 9), ("2023-", .unexpectedEnd, 5), ("2023-09-", .unexpectedEnd, 8),
        ("2023.09.19", .unexpectedCharacter, 4), ("09/10/2023", .unexpectedCharacter, 2),
        ("2023-09-19-01", .unexpectedCharacter, 10),
        ("2023-W38", .unexpectedCharacter, 5), ("2023-262", .unexpectedCharacter, 7),
        ("+2023", .unexpectedCharacter, 0),
        ("--2023", .unexpectedCharacter, 1), ("2023-09x", .unexpectedCharacter, 7),
        ("2023-0x", .unexpectedCharacter, 6),
        ("uuuu", .unexpectedCharacter, 0), ("2023??", .unexpectedCharacter, 5),
        ("2023?~", .unexpectedCharacter, 5),
        ("?", .unexpectedEnd, 1), ("-?2023", .unexpectedCharacter, 1), ("2023-09-?", .unexpectedEnd, 9),
        ("(2023)?", .unexpectedCharacter, 0), ("open", .unexpectedCharacter, 0),
        ("2023/open", .unexpectedCharacter, 5),
        // Not in the calendar
        ("-0000", .negativeZero, 0), ("-0000-01-01", .negativeZero, 0), ("2023-00", .noSuchMonth, 5),
        ("2023-13", .noSuchMonth, 5), ("2023-20", .noSuchMonth, 5), ("2023-42", .noSuchMonth, 5),
        ("2023-99", .noSuchMonth, 5),
        ("2023-2X", .noSuchMonth, 5), ("2023-21-01", .unexpectedCharacter, 7),
        ("2023-02-00", .noSuchDay(lastDay: Day("2023-02-28")), 8),
        ("2023-02-29", .noSuchDay(lastDay: Day("2023-02-28")), 8),
        ("2024-02-30", .noSuchDay(lastDay: Day("2024-02-29")), 8),
        ("1900-02-29", .noSuchDay(lastDay: Day("1900-02-28")), 8),
        ("2023-09-31?", .noSuchDay(lastDay: Day("2023-09-30")), 8),
        ("2023-12-32", .noSuchDay(lastDay: Day("2023-12-31")), 8),
        ("-0001-02-29", .noSuchDay(lastDay: Day("-0001-02-28")), 9),
        ("2022-02-3X", .noSuchDay(lastDay: Day("2022-02-28")), 8),
        ("2022-X2-32", .noSuchDay(lastDay: nil), 8),
        ("XXXX-02-30", .noSuchDay(lastDay: nil), 8),
        // Times
        ("2023-09-19T", .unexpectedEnd, 11), ("2023-09-19T15", .unexpectedEnd, 13),
        ("2023-09-19T15:30", .unexpectedEnd, 16),
        ("2023-09-19T24:00:00", .noSuchTime, 11), ("2023-09-19T15:60:00", .noSuchTime, 11),
        ("2023-09-19T15:30:60", .noSuchTime, 11),
        ("2023-09-19T15:30:00z", .unexpectedCharacter, 19),
        ("2023-09-19T15:30:00.5", .unexpectedCharacter, 19),
        ("2023-09-19T15:30:00+24", .noSuchZone, 19), ("2023-09-19T15:30:00+06:60", .noSuchZone, 19),
        ("2023-09-19T15:30:00Z+06", .unexpectedCharacter, 20),
        ("2023-09-19t15:30:00", .unexpectedCharacter, 10),
        ("2023-09-19 15:30:00", .unexpectedCharacter, 10), ("2023-09T15:30:00", .unexpectedCharacter, 7),
        ("2023-09-1XT15:30:00", .timeOfInexactDay, 10), ("2023-09-19~T15:30:00", .timeOfInexactDay, 11),
        ("2023-09-19T15:30:00?", .unexpectedCharacter, 19),
        // Long years
        ("Y2023", .yearOutOfRange, 0), ("Y", .unexpectedEnd, 1), ("Y01234", .unexpectedCharacter, 1),
        ("y12345", .unexpectedCharacter, 0),
        ("Y12345-09", .unexpectedCharacter, 6), ("Y99999999999999", .yearOutOfRange, 0),
        ("Y1E99999999999999999999", .yearOutOfRange, 0),
        ("Y17E", .unexpectedEnd, 4), ("1950S0", .noSignificantDigits, 5), ("1950S", .unexpectedEnd, 5),
        ("195XS2", .unexpectedCharacter, 4),
        ("1950S2-01", .unexpectedCharacter, 6),
        // Intervals
        ("/", .unexpectedEnd, 1), ("..", .unexpectedEnd, 2), ("2022/2021", .endsBeforeItBegins, 5),
        ("2022-09-17/2022-09-14", .endsBeforeItBegins, 11), ("2022-24/2022-21", .endsBeforeItBegins, 8),
        ("2022-09-17/2022-09", .endsBeforeItBegins, 11),
        ("2022-09-2X/2022-09-1X", .endsBeforeItBegins, 11), ("2021/2022/2023", .unexpectedCharacter, 9),
        ("2021//2023", .unexpectedCharacter, 5),
        ("2022-09-14/17", .unexpectedEnd, 13), ("2022/...", .unexpectedCharacter, 7),
        ("../2022T", .unexpectedCharacter, 7),
        ("2023-09-19T15:30:00/2023-09-20", .mustStandAlone, 0),
        ("2023-09-19/2023-09-20T15:30:00Z", .mustStandAlone, 11), ("Y12345/..", .mustStandAlone, 0),
        ("[2021,2022]/2023", .unexpectedCharacter, 11),
        // Sets
        ("[]", .unexpectedCharacter, 1), ("[2021", .unexpectedEnd, 5), ("[2021,]", .unexpectedCharacter, 6),
        ("[2021, 2022]", .unexpectedCharacter, 6),
        ("[2021}", .unexpectedCharacter, 5), ("2021]", .unexpectedCharacter, 4),
        ("[2021]~", .unexpectedCharacter, 6), ("[..]", .unexpectedCharacter, 3),
        ("[2021,..2022]", .openInsideSet, 6), ("[2021..,2022]", .openInsideSet, 7),
        ("[2022..2021]", .endsBeforeItBegins, 7),
        ("[2021-04-28T10:00:00]", .mustStandAlone, 1), ("{[2021]}", .unexpectedCharacter, 1),
        ("[2021/2022]", .unexpectedCharacter, 5),
        ("[1950S2]", .mustStandAlone, 1), ("[2021...2022]", .unexpectedCharacter, 7),
    ])
    func `is not a date, and the error says where and why`(
        text: String, reason: EDTFError.Reason, offset: Int
    ) {
        #expect(throws: EDTFError(text: text, offset: offset, reason: reason)) { try EDTFDate(text) }
    }
}
