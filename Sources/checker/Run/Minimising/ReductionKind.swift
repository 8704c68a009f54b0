import Spec

/// A kind of thing that a model can do without, the most important first.
enum ReductionKind: CaseIterable, Sendable {
  case hosts
  case vms
  case requests
  case faults
  case actions
  case highAvailability
  case places
  case changes

  /// The models that are smaller by one such thing.
  ///
  /// Each allows less than the model, or is nearer to the design and the defaults. So `sure` and
  /// `elsewhere` stay: without them, more could happen. Not every one of these models is valid.
  func reductions(of model: ModelDeclaration) -> [ModelDeclaration] {
    switch self {
    case .hosts: (0..<model.hostCount).reversed().compactMap { model.without(Host($0)) }
    case .vms: model.initially.indices.reversed().compactMap { model.without(VM($0)) }
    case .requests: model.withSmallerBudgets(CastRole.requests)
    case .faults: model.withSmallerBudgets(CastRole.faults) + model.withFewerFaultsInAll
    case .actions: model.withSmallerBudgets(CastRole.actions)
    case .highAvailability: model.withLessAvailability
    case .places: CastRole.all.flatMap { model.withFewerPlaces(of: $0) }
    case .changes:
      model.changes.indices.reversed().map { index in
        var smaller = model
        smaller.changes.remove(at: index)
        return smaller
      }
    }
  }
}

extension ModelDeclaration {
  fileprivate func withSmallerBudgets(_ roles: [CastRole]) -> [ModelDeclaration] {
    roles.filter { self[$0] != nil }.map { role in
      var smaller = self
      smaller[role]?.budget -= 1
      return smaller.normalised
    }
  }

  fileprivate var withFewerFaultsInAll: [ModelDeclaration] {
    guard let faultsInAll, faultsInAll > 1 else { return [] }
    var smaller = self
    smaller.faultsInAll = faultsInAll - 1
    return [smaller]
  }

  fileprivate var withLessAvailability: [ModelDeclaration] {
    var models = protected.indices.reversed().map { index in
      var smaller = self
      smaller.protected.remove(at: index)
      return smaller
    }
    if hasHA {
      var smaller = self
      (smaller.hasHA, smaller.rebootsOnInternalShutdown, smaller.protected) = (false, true, [])
      models.append(smaller)
    }
    if !rebootsOnInternalShutdown {
      var smaller = self
      smaller.rebootsOnInternalShutdown = true
      models.append(smaller)
    }
    return models
  }

  /// The models in which something can happen on fewer hosts, or to fewer VMs: on a single one, or on
  /// all but one.
  fileprivate func withFewerPlaces(of role: CastRole) -> [ModelDeclaration] {
    guard let allowance = self[role] else { return [] }
    let keys = role.allowanceKeys
    var models: [ModelDeclaration] = []
    if keys.hosts != nil {
      let hosts = allowance.hosts ?? (0..<hostCount).map { Host($0) }
      for fewer in Self.fewer(of: hosts) {
        var smaller = self
        smaller[role]?.hosts = fewer
        models.append(smaller)
      }
    }
    if keys.hasVMs {
      for fewer in Self.fewer(of: allowance.vms ?? initially.indices.map { VM($0) }) {
        var smaller = self
        smaller[role]?.vms = fewer
        models.append(smaller)
      }
    }
    return models
  }

  private static func fewer<Place: Equatable>(of places: [Place]) -> [[Place]] {
    guard places.count > 1 else { return [] }
    let single = places.map { [$0] }
    guard places.count > 2 else { return single }
    return single + places.map { place in places.filter { $0 != place } }
  }
}
