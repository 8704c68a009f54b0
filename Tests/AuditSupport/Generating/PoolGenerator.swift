import Spec

/// Generates at random what may happen in a pool.
struct PoolGenerator {
  /// The operations for which the design has procedures.
  let map: ProcedureMap
  /// The pool, with what has been generated so far.
  var model: Model

  /// Up to two operations that clients request; the first is usually one that a VM is ready for.
  mutating func throwRequests(_ dice: inout Dice) {
    let possible = Operation.allCases.filter { map.has(.master($0)) }
    let ready = possible.filter { $0.isReady(for: model.initially) }
    for position in 0..<dice.weigh((10, 0), (45, 1), (45, 2)) {
      let isReady = position == 0 && dice.happens(percent: 85)
      guard let operation = dice.pick(isReady ? ready : possible) else { return }
      let hosts = operation.choosesHost && dice.happens(percent: 30)
      model.requests[operation] = allowance(
        budget: dice.weigh((90, 1), (10, 2)), hosts: hosts, vms: dice.happens(percent: 10), &dice)
    }
  }

  /// What guests and operators do, and what high availability keeps running.
  mutating func throwActions(_ dice: inout Dice) {
    let guests = GuestAction.allCases.filter { $0 != .reboot || map.has(.domainRebooted) }
    if dice.happens(percent: 35), let action = dice.pick(guests) {
      model.guest[action] = allowance(
        budget: dice.weigh((80, 1), (20, 2)), hosts: dice.happens(percent: 20),
        vms: dice.happens(percent: 10), &dice)
    }
    let possible = OperatorAction.allCases.filter { map.has(.action($0)) }
    if dice.happens(percent: 25), let action = dice.pick(possible) {
      var operators = allowance(
        budget: dice.weigh((85, 1), (15, 2)),
        hosts: !action.concernsVM && dice.happens(percent: 50), vms: false, &dice)
      operators.isSure = dice.happens(percent: 15)
      model.operatorActions[action] = operators
    }
    guard map.has(.hostLost), map.has(.startProtected), dice.happens(percent: 8) else { return }
    model.hasHA = true
    model.protected = model.initially.indices.filter { _ in dice.happens(percent: 60) }
      .map { VM($0) }
  }

  /// Up to two kinds of faults.
  mutating func throwFaults(_ dice: inout Dice) {
    for _ in 0..<dice.weigh((30, 0), (50, 1), (20, 2)) {
      guard let fault = dice.pick(Fault.allCases) else { return }
      model.faults[fault] = allowance(
        budget: dice.weigh((85, 1), (15, 2)), hosts: dice.happens(percent: 50), vms: false, &dice)
    }
    if !model.faults.isEmpty, dice.happens(percent: 20) {
      model.faultsInAll = dice.number(in: 1...2)
    }
  }

  private func allowance(budget: Int, hosts: Bool, vms: Bool, _ dice: inout Dice) -> Allowance {
    var allowance = Allowance(budget)
    if hosts { allowance.hosts = [Host(dice.number(in: 0...(model.hostCount - 1)))] }
    if vms { allowance.vms = [VM(dice.number(in: 0...(model.initially.count - 1)))] }
    return allowance
  }
}

extension Operation {
  /// Whether some VM starts in a state in which a client would request this operation.
  fileprivate func isReady(for places: [InitialVM]) -> Bool {
    switch self {
    case .start: places.contains(.halted)
    case .resume: places.contains(.suspended)
    case .hotplug, .changeRecord: true
    case .cancelMigration, .revert, .unpause: false
    case .suspend, .cleanShutdown, .hardShutdown, .migrate, .cleanReboot, .hardReboot, .checkpoint,
      .pause:
      places.contains { $0 != .halted && $0 != .suspended }
    }
  }
}
