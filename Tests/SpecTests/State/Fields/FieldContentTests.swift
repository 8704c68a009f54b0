import Testing

@testable import Spec

struct FieldContentTests {
  private let size = PoolSize(hostCount: 3, vmCount: 2, callCount: 2)

  @Test func `every field is declared by a record`() {
    #expect(StateField.all.allSatisfy { $0.content.width(size) > 0 })
  }

  @Test(arguments: [
    (StateField.record(.powerState), 2), (.record(.residentOn), 2), (.pool(.master), 2),
    (.call(.vm), 1), (.host(.suppressedEvents), 2), (.xenopsd(.originalCopy), 6),
    (.thread(.monitor, .counter), 8), (.record(.operations), 1), (.pool(.faultBudgets), 8),
  ])
  func `a field has as many bits as its values need`(field: StateField, bits: Int) {
    #expect(field.content.width(size) == bits)
  }

  @Test func `only positions in the program have an actor`() {
    for field in StateField.all {
      #expect((field.content == .position) == (field.actorOfPosition != nil))
    }
  }
}
