extension Decider {
    func make(_ draft: Claim, about id: DevelopmentID) throws -> JournalEvent {
        _ = try standingDevelopment(id, field: "development")
        let claims = try state.claims(about: id)
        if let same = claims.first(where: { $0.standing == .stands && $0.value.text == draft.text }) {
            let relation = draft.attributions.first?.relation ?? .asserts
            throw Rejection.alreadyClaimed(same.value.id, about: id, field: relation.rawValue)
        }
        let last = try state.lastNumbers
        var attributions = last.attribution
        let claim = try number(draft, as: ClaimID(last.claim + 1), attributionsAfter: &attributions)
        return .claimMade(claim, about: id)
    }

    /// The claim under its own number, with its attributions numbered after `last`.
    func number(_ draft: Claim, as id: ClaimID, attributionsAfter last: inout Int) throws -> Claim {
        var claim = draft
        claim.id = id
        try check(claim)
        claim.attributions = try draft.attributions.map { draft in
            var attribution = draft
            last += 1
            attribution.id = AttributionID(last)
            try check(attribution)
            return attribution
        }
        return claim
    }

    func check(_ claim: Claim) throws {
        try TextRule.statement.check(claim.text, field: "text")
    }

    func attribute(_ draft: Attribution, to id: ClaimID) throws -> JournalEvent {
        let held = try standingClaim(id, field: draft.relation.rawValue)
        if let development = held.development {
            _ = try standingDevelopment(development, field: "development")
        }
        var attribution = draft
        attribution.id = AttributionID(try state.lastNumbers.attribution + 1)
        try check(attribution)
        let accounts = try state.accounts(of: id)
        if let same = accounts.first(where: {
            $0.standing == .stands && attribution.addsNothing(to: $0.value)
        }) {
            throw Rejection.alreadyAttributed(same.value, to: id)
        }
        return .attributionMade(attribution, of: id)
    }

    func check(_ attribution: Attribution) throws {
        _ = try source(attribution.source, field: "source")
        for via in attribution.via { _ = try source(via, field: "via") }
        if let credibility = attribution.credibility, !(1...6).contains(credibility) {
            throw Rejection.invalid(field: "credibility", text: "\(credibility)", .outOfRange(1...6))
        }
        try TextRule.note.check(attribution.note, field: "note")
        switch attribution.evidence?.selector {
        case .quote(let exact, let prefix, let suffix):
            try TextRule.quote.check(exact, field: "quote")
            try TextRule.quote.checkIfPresent(prefix, field: "prefix")
            try TextRule.quote.checkIfPresent(suffix, field: "suffix")
        case .position(let start, let end, _):
            guard 0 <= start, start < end, JSONWriter.integers.contains(end) else {
                throw Rejection.invalid(field: "position", text: "\(start)-\(end)", .unreadable)
            }
        case nil: break
        }
    }

    func take(_ draft: Stance, in id: DevelopmentID) throws -> JournalEvent {
        _ = try standingDevelopment(id, field: "development")
        if let claim = draft.claim {
            let owner = try standingClaim(claim, field: "claim").development
            if let owner, owner != id {
                throw Rejection.claimOfAnotherDevelopment(claim, of: owner, wanted: id)
            }
        }
        var stance = draft
        stance.id = StanceID(try state.lastNumbers.stance + 1)
        try check(stance)
        return .stanceTaken(stance, in: id)
    }

    func check(_ stance: Stance) throws {
        _ = try actor(stance.actor, field: "actor")
        guard try state.issue(stance.issue) != nil else {
            throw unknown(.issue, stance.issue.text, field: "issue")
        }
        if let direction = stance.direction, !(-2...2).contains(direction) {
            throw Rejection.invalid(field: "direction", text: "\(direction)", .outOfRange(-2...2))
        }
        try TextRule.title.check(stance.words, field: "words")
        guard (2...6).contains(stance.words.split(whereSeparator: \.isWhitespace).count) else {
            throw Rejection.invalid(field: "words", text: stance.words, .words(2...6))
        }
    }
}
