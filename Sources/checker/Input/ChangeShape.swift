import Spec

extension JSONShape where Value == Change {
  /// One change of a design: `in`, and the key of one ``ChangeKind``.
  static func change(in file: SourceFile) -> JSONShape {
    .object { reader in
      let name = reader.required("in", .declared(in: file))
      let remove = reader.optional("remove", .declared(in: file))
      let insert = reader.optional("insert", .step(in: file))
      let move = reader.optional("move", .declared(in: file))
      let swap = reader.optional(
        "swap", JSONShape<[Declared<String>]>.array(of: .declared(in: file), count: 2...2))
      let replace = reader.optional("replace", .declared(in: file))
      let with = reader.optional("with", .oneOrMore(of: .step(in: file)))
      let condition = reader.optional("condition", .declared(in: file))
      let becomes = reader.optional("becomes", .oneOrMore(of: .declared(in: file)))
      let steps = reader.optional("at", .oneOrMore(of: .declared(in: file)), default: [])
      let add = reader.optional(
        "add", JSONShape<[StepDeclaration]>.array(of: .step(in: file)))
      let drop = reader.optional("drop", .isTrue)
      let before = reader.optional("before", .declared(in: file))
      let after = reader.optional("after", .declared(in: file))

      let given = reader.keys.compactMap { ChangeKind(rawValue: $0) }
      guard given.count == 1 else {
        let list = Phrases.quotedList(ChangeKind.allCases.map(\.rawValue), "or")
        reader.note("found \(given.count) kinds of change, expected one of \(list)", at: "in")
        return nil
      }
      let places = [before.map(Change.Place.before), after.map(Change.Place.after)].compactMap(
        \.self)
      let kind = given[0]
      if kind.needsPlace != (places.count == 1) || places.count > 1 {
        let expected = kind.needsPlace ? "expected \"before\" or \"after\"" : "expected neither"
        reader.note(
          "found \(places.count) of \"before\" and \"after\", \(expected)", at: kind.rawValue)
        return nil
      }
      if (kind == .replace) != reader.keys.contains("with") {
        reader.note("\"replace\" and \"with\" belong together", at: kind.rawValue)
        return nil
      }
      let isCondition = kind == .condition
      guard isCondition == reader.keys.contains("becomes"),
        isCondition || !reader.keys.contains("at")
      else {
        reader.note(
          "\"condition\" and \"becomes\" belong together, and \"at\" only to them",
          at: kind.rawValue)
        return nil
      }
      guard let name else { return nil }
      let edit: Change.Edit? =
        if let remove { .remove(remove) } else if let insert, let place = places.first {
          .insert(insert, place)
        } else if let move, let place = places.first {
          .move(move, place)
        } else if let swap {
          .swap(swap[0], swap[1])
        } else if let add {
          .add(add)
        } else if let replace, let with {
          .replace(replace, with: with)
        } else if let condition, let becomes {
          .condition(condition, becomes: becomes, at: steps)
        } else if drop != nil {
          .drop
        } else { nil }
      return edit.map { Change(in: name, $0) }
    }
  }
}
