/// What the reference of the vocabulary says of faults and of what guests do.
extension Fault {
  /// The parts that it may change, without budgets and written-out copies.
  public var changes: [StatePart] { definition.footprint.changes.withoutBookkeeping.list }

  /// Whether it ends the xapi of the host that it strikes.
  public var endsXapi: Bool { definition.endsXapi }
}

extension GuestAction {
  /// The parts that it may change, without budgets.
  public var changes: [StatePart] { definition.footprint.changes.withoutBookkeeping.list }
}

extension StateParts {
  /// The parts without budgets, limits and the written-out database.
  fileprivate var withoutBookkeeping: StateParts {
    let fields = StateField.all.filter { field in
      guard case .pool(let field) = field else { return true }
      return field == .master || field == .isKnown || field == .otherMaster
    }
    return only(StateFields(fields))
  }
}
