import Spec

extension GeneratedModel {
  /// Slightly smaller models, those with the most left out first.
  public var smaller: [GeneratedModel] {
    withoutOneChange + withLess + withSmallerPool + withSimplerChanges
  }

  /// The model without anything that does not matter, reduced one thing at a time.
  ///
  /// - Parameter stillShows: whether a model still shows the difference.
  public func minimised(_ stillShows: (GeneratedModel) -> Bool) -> GeneratedModel {
    var least = self
    while let next = least.smaller.first(where: stillShows) { least = next }
    return least
  }

  private var withoutOneChange: [GeneratedModel] {
    changes.indices.map { index in
      var other = self
      other.changes.remove(at: index)
      return other
    }
  }

  private var withLess: [GeneratedModel] {
    var others: [GeneratedModel] = []
    func add<Kind>(_ path: WritableKeyPath<Model, [Kind: Allowance]>, _ kinds: [Kind]) {
      for kind in kinds {
        guard let allowance = model[keyPath: path][kind] else { continue }
        var other = self
        other.model[keyPath: path][kind] = nil
        others.append(other)
        for less in allowance.smaller {
          other.model[keyPath: path][kind] = less
          others.append(other)
        }
      }
    }
    add(\.faults, Fault.allCases)
    add(\.operatorActions, OperatorAction.allCases)
    add(\.requests, Operation.allCases)
    add(\.guest, GuestAction.allCases)
    if model.faultsInAll != nil {
      var other = self
      other.model.faultsInAll = nil
      others.append(other)
    }
    if !model.protected.isEmpty {
      var other = self
      other.model.protected.removeAll()
      others.append(other)
    } else if model.hasHA {
      var other = self
      other.model.hasHA = false
      others.append(other)
    }
    return others
  }

  /// The model without the last host, or the last VM, if nothing refers to it.
  private var withSmallerPool: [GeneratedModel] {
    var others: [GeneratedModel] = []
    let last = Host(model.hostCount - 1)
    if model.hostCount > 1, !model.initially.contains(.running(last)),
      !model.allowances.contains(where: { $0.hosts?.contains(last) == true })
    {
      var other = self
      other.model.hostCount -= 1
      others.append(other)
    }
    let vm = VM(model.initially.count - 1)
    if model.initially.count > 1, !model.protected.contains(vm),
      !model.allowances.contains(where: { $0.vms?.contains(vm) == true })
    {
      var other = self
      other.model.initially.removeLast()
      others.append(other)
    }
    return others
  }

  /// The model with a simpler form of a step that is inserted or replaces another.
  private var withSimplerChanges: [GeneratedModel] {
    changes.indices.flatMap { index in
      changes[index].simpler.map { simpler in
        var other = self
        other.changes[index] = simpler
        return other
      }
    }
  }
}

extension Model {
  /// Every allowance.
  fileprivate var allowances: [Allowance] {
    Array(requests.values) + Array(guest.values) + Array(operatorActions.values)
      + Array(faults.values)
  }
}

extension Allowance {
  /// Smaller forms of the allowance.
  fileprivate var smaller: [Allowance] {
    var others: [Allowance] = []
    if budget > 1 {
      others.append(self)
      others[0].budget = 1
    }
    if isSure {
      var other = self
      other.isSure = false
      others.append(other)
    }
    return others
  }
}
