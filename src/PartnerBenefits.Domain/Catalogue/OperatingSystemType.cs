namespace PartnerBenefits.Domain.Catalogue;

public enum OperatingSystemType
{
    WindowsX64,
    WindowsX86,
    LinuxX64,
}
