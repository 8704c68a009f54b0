import Testing

@testable import Spec

struct SendErrorTests {
  @Test(arguments: Spec.Stream.allCases.filter { $0 != .none && $0 != .broken })
  func `the stream ends, whatever is in transit`(stream: Spec.Stream) {
    take(.sendError, by: .receiver) { $0.local.receiver.stream = stream }.expect(
      .done, changes: ["host1 vm1 stream: \(stream) → broken"])
  }

  @Test(arguments: [Spec.Stream.none, .broken])
  func `a missing source learns nothing`(stream: Spec.Stream) {
    take(.sendError, by: .receiver) { $0.local.receiver.stream = stream }.expect(.done)
  }
}
