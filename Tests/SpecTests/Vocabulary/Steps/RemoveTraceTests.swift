import Testing

@testable import Spec

struct RemoveTraceTests {
  @Test func `the note is removed`() {
    take(.removeTrace, name: .destinationTemporary, by: .xenopsd) {
      $0.pool[$0.peer, $0.vm, .destinationTemporary].metadata = .present
    }.expect(.done, changes: ["host0 vm1 destinationTemporary metadata: present → absent"])
  }

  @Test func `metadata with a domain is not a note, and stays`() {
    take(.removeTrace, name: .destinationTemporary, by: .xenopsd) {
      $0.pool[$0.peer, $0.vm, .destinationTemporary].metadata = .present
      $0.pool[$0.peer, $0.vm, .destinationTemporary].domain = .building
    }.expect(.done)
  }

  @Test func `removeTrace waits for a destination that cannot be reached`() {
    func taken(_ prepare: (inout StepContext) -> Void) -> TakenStep {
      take(.removeTrace, name: .destinationTemporary, by: .xenopsd) {
        $0.pool[$0.peer, $0.vm, .destinationTemporary].metadata = .present
        prepare(&$0)
      }
    }
    taken { $0.pool[$0.peer].xapi = .starting }.expect(.blocked)
    taken { $0.pool[$0.peer].xenopsd = .down }.expect(.blocked)
    taken { $0.pool[$0.peer].isCutOff = true }.expect(.blocked)
  }
}
