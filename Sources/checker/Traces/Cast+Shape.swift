/// Reads the cause of a counterexample in a trace file.
extension JSONShape where Value == Cast {
  static var cast: JSONShape {
    .object { reader in
      let members = reader.required("members", .array(of: .castMember))
      let unused = reader.required("unused", .array(of: .string))
      guard let members, let unused else { return nil }
      return Cast(members: members, unused: unused)
    }
  }
}

extension JSONShape where Value == Cast.Member {
  fileprivate static var castMember: JSONShape {
    .object { reader in
      let phrase = reader.required("phrase", .string)
      let steps = reader.required("steps", .array(of: .stepNumber))
      let needs = reader.required("needs", .array(of: .propertyNeed))
      guard let phrase, let steps, let needs else { return nil }
      return Cast.Member(phrase: phrase, steps: steps, needs: needs)
    }
  }
}

extension JSONShape where Value == Cast.PropertyNeed {
  fileprivate static var propertyNeed: JSONShape {
    .object { reader in
      let property = reader.required("property", .string)
      let need = reader.required("need", .name(of: Cast.Need.allCases.map(\.rawValue)))
      guard let property, let need = need.flatMap(Cast.Need.init) else { return nil }
      return Cast.PropertyNeed(property: property, need: need)
    }
  }
}

extension JSONShape where Value == Reading {
  static var reading: JSONShape {
    .object { reader in
      let step = reader.required("step", .stepNumber)
      let uses = reader.required("uses", .array(of: .stepNumber))
      let staleness = reader.optional("staleness", .staleness)
      let order = reader.required("serialOrder", .name(of: ["breaks", "holds", "stops"]))
      let stop = reader.optional("stopsAt", .stepNumber)
      guard let step, let uses, let order else { return nil }
      let serialOrder: Reading.SerialOrder? =
        switch order {
        case "breaks": .breaks
        case "holds": .holds
        default: stop.map { .stops($0) }
        }
      guard let serialOrder else {
        reader.note("found \"stops\", but no \"stopsAt\"", at: "serialOrder")
        return nil
      }
      return Reading(step: step, uses: uses, staleness: staleness, serialOrder: serialOrder)
    }
  }
}

extension JSONShape where Value == Reading.Staleness {
  fileprivate static var staleness: JSONShape {
    .object { reader in
      let step = reader.required("step", .stepNumber)
      let subject = reader.required("subject", .string)
      let field = reader.required("field", .string)
      let old = reader.required("old", .string)
      let new = reader.required("new", .string)
      let isCheck = reader.required("isCheck", .boolean)
      guard let step, let subject, let field, let old, let new, let isCheck else { return nil }
      return Reading.Staleness(
        step: step, subject: subject, field: field, old: old, new: new, isCheck: isCheck)
    }
  }
}
