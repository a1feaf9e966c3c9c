namespace PartnerBenefits.Domain.Catalogue;

public enum OperatingSystemType
{
    NotKnown = -1,
    WindowsX64,
    WindowsX86,
    LinuxX64,
}
