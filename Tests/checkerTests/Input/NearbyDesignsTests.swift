import Spec
import Testing

@testable import checker

@Test func `the designs are found in a folder and from folders below it`() {
  for folder in ["/", "/models/", "/models/what-if/", "/docs/"] {
    let nearby = NearbyDesigns.find(from: Repository.path + folder)
    #expect(nearby.designs.map(\.name) == ["amended", "current", "legacy", "proposed"])
  }
}

@Test func `a folder without designs has no uses`()
  throws
{
  try withTemporaryFolder { folder in
    #expect(NearbyDesigns.find(from: folder + "/").uses { _ in true }.isEmpty)
  }
}

@Test func `uses are by design and procedure`() {
  let nearby = NearbyDesigns.find(from: Repository.path + "/")
  let uses = nearby.uses { $0.step.value == "spendImage" }
  #expect(uses.map(\.design) == ["amended"])
  #expect(uses.map(\.procedures) == [["resume.xenopsd"]])
}
