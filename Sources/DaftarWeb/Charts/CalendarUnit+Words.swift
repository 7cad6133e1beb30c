import DaftarAnswers
import DaftarDomain

extension CalendarUnit {
    /// "week", "month", "10 years".
    var noun: String {
        switch self {
        case .week: "week"
        case .month: "month"
        case .years(1): "year"
        case .years(let step): "\(step) years"
        }
    }

    /// "the week from 11 September 2023", "September 2023", "2010 to 2019".
    func name(_ stretch: DayInterval) -> String {
        switch self {
        case .week: "the week from \(stretch.lower.words)"
        case .month: stretch.lower.monthInWords
        case .years(1): "\(stretch.lower.year)"
        case .years: "\(stretch.lower.year) to \(stretch.upper.year)"
        }
    }
}

extension Day {
    /// "September 2023".
    var monthInWords: String {
        let text = String(text.dropLast(3))
        return (try? EDTFDate(text))?.words ?? text
    }
}
