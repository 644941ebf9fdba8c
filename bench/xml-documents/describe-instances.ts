import type { MemberSchema, StructureSchema, Target } from "../../src/runtime/schema/schema.ts";

/** A member whose element starts with a small letter, as nearly all of EC2's do. */
function member(name: string, target: Target): [string, MemberSchema] {
  return [name, { target, xmlName: (name[0] ?? "").toLowerCase() + name.slice(1) }];
}

function structure(name: string, members: Readonly<Record<string, Target>>): StructureSchema {
  return {
    type: "structure",
    name,
    members: () => Object.fromEntries(Object.entries(members).map(([name, target]) => member(name, target))),
  };
}

function listOf(target: Target): Target {
  return { type: "list", member: { target, xmlName: "item" } };
}

const group = structure("GroupIdentifier", { GroupId: "string", GroupName: "string" });
const tag = structure("Tag", { Key: "string", Value: "string" });
const state = structure("InstanceState", { Code: "integer", Name: "string" });
const association = structure("InstanceNetworkInterfaceAssociation", {
  IpOwnerId: "string",
  PublicDnsName: "string",
  PublicIp: "string",
});
const networkInterface = structure("InstanceNetworkInterface", {
  Association: association,
  Attachment: structure("InstanceNetworkInterfaceAttachment", {
    AttachTime: "timestamp",
    AttachmentId: "string",
    DeleteOnTermination: "boolean",
    DeviceIndex: "integer",
    Status: "string",
  }),
  Description: "string",
  Groups: listOf(group),
  MacAddress: "string",
  NetworkInterfaceId: "string",
  OwnerId: "string",
  PrivateIpAddress: "string",
  PrivateIpAddresses: listOf(
    structure("InstancePrivateIpAddress", {
      Association: association,
      Primary: "boolean",
      PrivateDnsName: "string",
      PrivateIpAddress: "string",
    }),
  ),
  SourceDestCheck: "boolean",
  Status: "string",
  SubnetId: "string",
  VpcId: "string",
});
const instance = structure("Instance", {
  InstanceId: "string",
  ImageId: "string",
  InstanceState: state,
  PrivateDnsName: "string",
  DnsName: "string",
  KeyName: "string",
  AmiLaunchIndex: "integer",
  InstanceType: "string",
  LaunchTime: "timestamp",
  Placement: structure("Placement", { AvailabilityZone: "string", GroupName: "string", Tenancy: "string" }),
  Monitoring: structure("Monitoring", { State: "string" }),
  SubnetId: "string",
  VpcId: "string",
  PrivateIpAddress: "string",
  IpAddress: "string",
  SourceDestCheck: "boolean",
  GroupSet: listOf(group),
  Architecture: "string",
  RootDeviceType: "string",
  RootDeviceName: "string",
  BlockDeviceMapping: listOf(
    structure("InstanceBlockDeviceMapping", {
      DeviceName: "string",
      Ebs: structure("EbsInstanceBlockDevice", {
        VolumeId: "string",
        Status: "string",
        AttachTime: "timestamp",
        DeleteOnTermination: "boolean",
      }),
    }),
  ),
  VirtualizationType: "string",
  TagSet: listOf(tag),
  Hypervisor: "string",
  NetworkInterfaceSet: listOf(networkInterface),
  EbsOptimized: "boolean",
  EnaSupport: "boolean",
});

/** The form of EC2's DescribeInstances answer. */
export const describeInstancesResult: StructureSchema = {
  ...structure("DescribeInstancesResponse", {
    ReservationSet: listOf(
      structure("Reservation", {
        ReservationId: "string",
        OwnerId: "string",
        GroupSet: listOf(group),
        InstancesSet: listOf(instance),
      }),
    ),
    NextToken: "string",
  }),
  xmlNamespace: { uri: "http://ec2.amazonaws.com/doc/2016-11-15/" },
};

const launched = new Date("2024-03-01T08:30:00Z");
const groups = [{ GroupId: "sg-0a1b2c3d4e5f60718", GroupName: "web" }];

function describeInstance(index: number): object {
  const address = `10.0.${index >> 8}.${index & 255}`;
  const dnsName = `ip-${address.replaceAll(".", "-")}.eu-central-1.compute.internal`;
  const publicIp = `203.0.113.${index & 255}`;
  const ownAssociation = {
    IpOwnerId: "amazon",
    PublicDnsName: `ec2-${publicIp.replaceAll(".", "-")}.eu-central-1.compute.amazonaws.com`,
    PublicIp: publicIp,
  };
  return {
    InstanceId: `i-${(index + 0x1234567).toString(16).padStart(17, "0")}`,
    ImageId: "ami-0123456789abcdef0",
    InstanceState: { Code: 16, Name: "running" },
    PrivateDnsName: dnsName,
    DnsName: ownAssociation.PublicDnsName,
    AmiLaunchIndex: 0,
    InstanceType: "m7g.large",
    LaunchTime: launched,
    Placement: { AvailabilityZone: "eu-central-1a", GroupName: "", Tenancy: "default" },
    Monitoring: { State: "disabled" },
    SubnetId: "subnet-0fedcba9876543210",
    VpcId: "vpc-0123456789abcdef0",
    PrivateIpAddress: address,
    IpAddress: publicIp,
    SourceDestCheck: true,
    GroupSet: groups,
    Architecture: "arm64",
    RootDeviceType: "ebs",
    RootDeviceName: "/dev/xvda",
    BlockDeviceMapping: [
      {
        DeviceName: "/dev/xvda",
        Ebs: {
          VolumeId: "vol-0123456789abcdef0",
          Status: "attached",
          AttachTime: launched,
          DeleteOnTermination: true,
        },
      },
    ],
    VirtualizationType: "hvm",
    TagSet: [
      { Key: "Name", Value: `web-${index}` },
      { Key: "team", Value: "storefront & checkout" },
    ],
    Hypervisor: "xen",
    NetworkInterfaceSet: [
      {
        Association: ownAssociation,
        Attachment: {
          AttachTime: launched,
          AttachmentId: "eni-attach-0123456789abcdef0",
          DeleteOnTermination: true,
          DeviceIndex: 0,
          Status: "attached",
        },
        Description: "",
        Groups: groups,
        MacAddress: "02:03:04:05:06:07",
        NetworkInterfaceId: "eni-0123456789abcdef0",
        OwnerId: "123456789012",
        PrivateIpAddress: address,
        PrivateIpAddresses: [
          { Association: ownAssociation, Primary: true, PrivateDnsName: dnsName, PrivateIpAddress: address },
        ],
        SourceDestCheck: true,
        Status: "in-use",
        SubnetId: "subnet-0fedcba9876543210",
        VpcId: "vpc-0123456789abcdef0",
      },
    ],
    EbsOptimized: true,
    EnaSupport: true,
  };
}

/** Ten reservations of ten instances each. */
export const instances: Readonly<Record<string, unknown>> = {
  ReservationSet: Array.from({ length: 10 }, (_, reservation) => ({
    ReservationId: `r-${String(reservation).padStart(17, "0")}`,
    OwnerId: "123456789012",
    GroupSet: [],
    InstancesSet: Array.from({ length: 10 }, (_, index) => describeInstance(reservation * 10 + index)),
  })),
};
