using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class ContratsTerritoriaux : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "contrats");

            migrationBuilder.CreateTable(
                name: "contrats",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    nature = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    objet = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    version_de_trame = table.Column<int>(type: "integer", nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    derogation = table.Column<string>(type: "jsonb", nullable: true),
                    lecture_entre_parties = table.Column<bool>(type: "boolean", nullable: false),
                    axes_sans_objet = table.Column<string>(type: "jsonb", nullable: false),
                    ecarts_assumes = table.Column<string>(type: "jsonb", nullable: false),
                    ventilations = table.Column<string>(type: "jsonb", nullable: false),
                    ouvert_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ouvert_par = table.Column<Guid>(type: "uuid", nullable: false),
                    ouvert_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    signe_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    departement = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    epci_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    epci_siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    debut = table.Column<DateOnly>(type: "date", nullable: false),
                    fin = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contrats", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trames",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    publiee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    nouveautes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    definition = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trames", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "chiffres",
                schema: "contrats",
                columns: table => new
                {
                    contrat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicateur = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ventilation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    commune = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valeur = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    modifie_par = table.Column<Guid>(type: "uuid", nullable: false),
                    modifie_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chiffres", x => new { x.contrat_id, x.indicateur, x.organisme_id, x.ventilation, x.commune, x.annee });
                    table.ForeignKey(
                        name: "fk_chiffres_contrats_contrat_id",
                        column: x => x.contrat_id,
                        principalSchema: "contrats",
                        principalTable: "contrats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "parties",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contrat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    qualite = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    organisme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    invitee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    retiree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    vue_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parties", x => x.id);
                    table.ForeignKey(
                        name: "fk_parties_contrats_contrat_id",
                        column: x => x.contrat_id,
                        principalSchema: "contrats",
                        principalTable: "contrats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contrats_espace_id_reference",
                schema: "contrats",
                table: "contrats",
                columns: new[] { "espace_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contrats_espace_id_statut",
                schema: "contrats",
                table: "contrats",
                columns: new[] { "espace_id", "statut" });

            migrationBuilder.CreateIndex(
                name: "ix_contrats_parent_id",
                schema: "contrats",
                table: "contrats",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_parties_contrat_id",
                schema: "contrats",
                table: "parties",
                column: "contrat_id");

            migrationBuilder.CreateIndex(
                name: "ix_parties_espace_id_organisme_id",
                schema: "contrats",
                table: "parties",
                columns: new[] { "espace_id", "organisme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_trames_espace_id_version",
                schema: "contrats",
                table: "trames",
                columns: new[] { "espace_id", "version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "chiffres",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "parties",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "trames",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "contrats",
                schema: "contrats");
        }
    }
}
