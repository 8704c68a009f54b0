import Testing

@testable import Spec

struct CancelOperationsTests {
  @Test func `every operation of the VM is asked to stop, on any host`() {
    take(.cancelOperations, by: .master) {
      $0.pool[Host(0), VM(1)].operation.programCounter = 5
      $0.pool[Host(1), VM(1)].operation.programCounter = 6
      $0.pool[Host(1), VM(0)].operation.programCounter = 7
    }.expect(
      .done,
      changes: [
        "host0 vm1 isCancelled: false → true",
        "host1 vm1 isCancelled: false → true",
      ])
  }

  @Test func `cancelOperations cancels nothing without an operation`() {
    take(.cancelOperations, by: .master) {
      $0.pool[Host(1), VM(1)].receiver.programCounter = 6
    }.expect(.done)
  }

  @Test func `only operations on the master are cancelled if the others are out of reach`() {
    take(.cancelOperations, choice: 1, by: .master) {
      $0.pool[Host(0), VM(1)].operation.programCounter = 5
      $0.pool[Host(1), VM(1)].operation.programCounter = 6
    }.expect(.done, changes: ["host0 vm1 isCancelled: false → true"])
  }
}
