import Testing

@testable import Spec

struct PoolStateFactsTests {
  private func lines(of pool: PoolState, _ size: PoolSize) -> [String] {
    pool.facts(of: size).map { fact in
      "\(fact.subject) | \(fact.field) | \(fact.value)" + (fact.isOrdinary ? " (ordinary)" : "")
    }
  }

  @Test func `the facts of an initial state are complete`() {
    let model = Model.small(hosts: 1, design: .least)
    #expect(
      lines(of: model.initialState, model.size) == [
        "pool | master | host0 (ordinary)",
        "pool | known to the master | yes (ordinary)",
        "database | power_state | Running",
        "database | resident_on | host0",
        "database | scheduled_to_be_resident_on | null (ordinary)",
        "database | current_operations | none (ordinary)",
        "database | suspend image | none (ordinary)",
        "database | last_booted_record | none (ordinary)",
        "database | ha_always_run | false (ordinary)",
        "database | snapshot | none (ordinary)",
        "old master's database | power_state | none (ordinary)",
        "old master's database | resident_on | none (ordinary)",
        "old master's database | scheduled_to_be_resident_on | null (ordinary)",
        "old master's database | current_operations | none (ordinary)",
        "host0 | power | on (ordinary)",
        "host0 | management network | connected (ordinary)",
        "host0 | in the database | live (ordinary)",
        "host0 | xapi | up (ordinary)",
        "host0 | calls while it starts | refused (ordinary)",
        "host0 | event thread | present (ordinary)",
        "host0 | xenopsd | up (ordinary)",
        "host0 | vm0 | metadata, domain running",
        "host0 | vm0 (destination temporary uuid) | absent (ordinary)",
        "host0 | vm0 (source temporary uuid) | absent (ordinary)",
        "host0 | vm0 (start temporary uuid) | absent (ordinary)",
        "host0 | event for vm0 | none (ordinary)",
        "host0 | xapi's last event of vm0 | nothing (ordinary)",
        "host0 | import of metadata of vm0 | none (ordinary)",
        "host0 | operation in the queue of vm0 | none (ordinary)",
        "host0 | events for vm0 are | handled (ordinary)",
        "host0 | request to the operation on vm0 | none (ordinary)",
        "host0 | guest of vm0 | obeys (ordinary)",
        "host0 | mark of vm0 | none (ordinary)",
        "host0 | xapi has read | nothing (ordinary)",
        "host0 | answer to the master | not asked (ordinary)",
        "migration to host0 | connection | none (ordinary)",
      ])
  }

  @Test func `only unusual facts stand out`() {
    let model = Model.small(.running(Host(1)), .suspended, requests: [.start: 2])
    let telling = model.initialState.facts(of: model.size).filter { !$0.isOrdinary }
    #expect(
      telling.map { "\($0.subject) | \($0.field) | \($0.value)" } == [
        "database | vm0 power_state | Running",
        "database | vm0 resident_on | host1",
        "database | vm1 power_state | Suspended",
        "database | vm1 resident_on | null",
        "database | vm1 suspend image | complete",
        "database | vm1 last_booted_record | saved",
        "host1 | vm0 | metadata, domain running",
      ])
  }

  @Test func `facts at one index are about the same thing in every state`() throws {
    let machine = try PoolMachine(Sample.migration.model)
    let layout = PoolLayout(machine.model, machine.program)
    let states = machine.reachable(layout)
    let labels = states[0].pool.facts(of: machine.size).map { "\($0.subject) \($0.field)" }
    #expect(Set(labels).count == labels.count)
    for (pool, _) in states {
      #expect(pool.facts(of: machine.size).map { "\($0.subject) \($0.field)" } == labels)
    }
  }

  @Test func `each copy of a VM is described in a few words`() {
    var phrase: [String] = []
    for metadata in Metadata.allCases {
      var copy = VMCopy()
      copy.metadata = metadata
      phrase.append(copy.phrase)
    }
    for domain in Domain.allCases {
      var copy = VMCopy()
      copy.metadata = .present
      copy.domain = domain
      phrase.append(copy.phrase)
      copy.isSurvivable = true
      phrase.append(copy.phrase)
    }
    #expect(
      phrase == [
        "absent",
        "metadata",
        "metadata with a suspend image",
        "metadata",
        "metadata",
        "metadata, domain being built (action-request poweroff)",
        "metadata, domain being built",
        "metadata, domain paused (action-request poweroff)",
        "metadata, domain paused",
        "metadata, domain running (action-request poweroff)",
        "metadata, domain running",
        "metadata, domain suspended (action-request poweroff)",
        "metadata, domain suspended",
        "metadata, domain suspended and outdated (action-request poweroff)",
        "metadata, domain suspended and outdated",
        "metadata, domain shut down by its guest (action-request poweroff)",
        "metadata, domain shut down by its guest",
        "metadata, domain shut down by its guest for a reboot (action-request poweroff)",
        "metadata, domain shut down by its guest for a reboot",
      ])
  }
}
