import Testing

@testable import Spec

/// The facts as lines.
private func lines(_ parts: [Dependent<StatePart>]) -> [String] {
  parts.map { part in
    let fact = "\(part.value.owner): \(part.value.meaning)"
    return part.dependence.map { "\($0), \(fact)" } ?? fact
  }
}

@Test func `a part that depends on one value of either of two parameters names both`() {
  #expect(
    lines(StepKind.setResidentOn.reads).contains(
      "with how=compareAndSet, how=handOver or if=known, the host: whether xenopsd runs"))
}

@Test func `a part that depends on the operation names it`() {
  #expect(
    lines(StepKind.queueOperation.reads).contains(
      "for migrate, the call: the host that the client chose"))
}

@Test func `a part that depends on values together names the parameters`() {
  #expect(
    lines(StepKind.admit.reads) == [
      "depending on claim and the operation, the call: the host that the client chose",
      "depending on claim and the operation, the VM's record: resident_on",
    ])
}

@Test func `every uuid is one part`() {
  #expect(
    StateParts.copies(of: .any).list == [
      StatePart(owner: "every xenopsd", meaning: "metadata and domain under every uuid")
    ])
  #expect(StateParts.copy(.original).list.map(\.owner) == ["the VM in the host's xenopsd"])
}

@Test func `rules of placement are sentences, with the values on which they depend`() {
  let forward = StepKind.forward.placement.map { [$0.dependence, $0.value] }
  #expect(
    forward == [
      [nil, "Right before awaitReply."], [nil, "Only after admit."],
      ["with to=captured", "Only after captureHost."],
    ])
  for kind in StepKind.allCases {
    for rule in kind.placement { #expect(rule.value.hasSuffix("."), "\(kind)") }
  }
}

@Test func `every field has words of its own within its record`() {
  for kind in [StateField.record(.powerState), .host(.xapi), .xenopsd(.isDirty), .call(.vm)] {
    let own = StateField.all.filter { isSameRecord($0, kind) }
    #expect(Set(own.map(\.meaning)).count == own.count)
  }
  #expect(PoolField.allCases.allSatisfy { !$0.meaning.hasPrefix(" ") && !$0.meaning.isEmpty })
  #expect(Set(PoolField.allCases.map(\.meaning)).count == PoolField.allCases.count)
  #expect(Set(ThreadField.allCases.map(\.meaning)).count == ThreadField.allCases.count)
}

private func isSameRecord(_ field: StateField, _ other: StateField) -> Bool {
  switch (field, other) {
  case (.record, .record), (.host, .host), (.xenopsd, .xenopsd), (.call, .call): true
  default: false
  }
}

@Test func `every procedure that is started by name says what starts it`() {
  for procedure in ProcedureName.all {
    let isStarted =
      !procedure.startingSteps.isEmpty || !procedure.startingHappenings.isEmpty
      || !procedure.beginnings.isEmpty
    #expect(isStarted, "\(procedure.spelling)")
  }
  #expect(ProcedureName.destination.startingSteps == [.openStream])
  #expect(ProcedureName.xapiStart.startingHappenings == ["a xapi starts"])
  #expect(ProcedureName.event.beginnings == [.takeEvent])
}

@Test func `a condition on a reading names the steps that read it`() {
  #expect(Condition.residentHere.neededReaders == [.readResidentOn, .readRecord])
  #expect(Condition.notResident.neededReaders == [])
  #expect(Condition.powerStateHalted.sentence == "power_state is Halted.")
  #expect(Condition.running.sentence == "The VM had a domain.")
  #expect(Set(Condition.allCases.map(\.sentence)).count == Condition.allCases.count)
}

@Test func `every effect has words, and only one bit`() {
  #expect(Effects.all.allSatisfy { $0.effect.rawValue.nonzeroBitCount == 1 })
  #expect(Set(Effects.all.map(\.phrase)).count == Effects.all.count)
  #expect(Effects([.admitted, .renamed]).phrases == ["a VM is renamed", "a call is admitted"])
}

@Test func `what a fault changes leaves budgets out`() {
  #expect(
    Fault.migrationLinkLoss.changes == [
      StatePart(owner: "the VM in the host's xenopsd", meaning: "the connection of the migration")
    ])
}
