import Spec

extension Design {
  /// The small design with operators' actions and high availability.
  static let monitored = made(
    of: small.procedures + [
      procedure(
        "Host.declare_dead",
        [
          step("assertHost", ["is": "hostUnreachable"]), step("sampleResidents"),
          step("call", ["procedure": "reset"]), step("setHostDead"),
        ]),
      procedure(
        "reset",
        [
          step("forEachVM"), step("writePowerState", ["to": "halted"], when: ["listed"]),
          step("clearResidentOn", ["how": "set"], when: ["listed"]),
        ]),
      procedure(
        "VM.power_state_reset",
        [
          step("readRecord"),
          step("assertHost", ["is": "hostUnreachable", "which": "residentOn"]),
          step("writePowerState", ["to": "halted"]), step("clearResidentOn", ["how": "set"]),
        ]),
      procedure(
        "Host.destroy",
        [
          step("assertHost", ["is": "hostUnreachable"]), step("assertNoResidents"),
          step("forgetHost"),
        ]),
      procedure(
        "HA.monitor",
        [
          step("awaitHostLoss"), step("sampleResidents"), step("setHostDead"),
          step("call", ["procedure": "reset"]),
        ]),
      procedure("HA.start_protected", [step("startProtected")]),
    ])
}

extension Model {
  /// Two hosts and a VM that runs on the second host, which an operator may declare dead or forget.
  static func monitored(
    _ actions: [OperatorAction: Int] = [:], requests: [Spec.Operation: Int] = [:],
    faults: [Fault: Int] = [:], hasHA: Bool = false
  ) -> Model {
    var model = Model.small(
      .running(Host(1)), requests: requests, faults: faults, design: .monitored)
    model.operatorActions = actions.mapValues { Allowance($0) }
    model.hasHA = hasHA
    if hasHA { model.protected = [VM(0)] }
    return model
  }
}
