import Testing

@testable import Spec

struct ListVMsTests {
  @Test func `each VM that xenopsd knows by its own uuid is listed`() {
    take(.listVMs, by: .inspection) { $0.local[.original].metadata = .present }.expect(
      .done, changes: ["host1 inspection listed: 0 → 2"])
    take(.listVMs, by: .inspection) {
      $0.pool[Host(1), VM(0), .original].metadata = .presentWithImage
      $0.local[.original].metadata = .present
    }.expect(.done, changes: ["host1 inspection listed: 0 → 3"])
  }

  @Test(arguments: [Name.destinationTemporary, .sourceTemporary, .startTemporary])
  func `a temporary uuid is skipped`(name: Name) {
    take(.listVMs, by: .inspection) { $0.local[name].metadata = .present }.expect(.done)
  }

  @Test func `an earlier list is replaced`() {
    take(.listVMs, by: .inspection) { $0.locals.listed = 0b11 }.expect(
      .done, changes: ["host1 inspection listed: 3 → 0"])
  }

  @Test func `listVMs waits for xenopsd`() {
    take(.listVMs, by: .inspection) { $0.pool[Host(1)].xenopsd = .down }.expect(.blocked)
  }
}
