using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class Remontees : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "campagnes_de_remontee",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    texte = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    fondement = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    ouvre_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    terme_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ouverte_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campagnes_de_remontee", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "aucuns_volontaires",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prefecture_id = table.Column<Guid>(type: "uuid", nullable: false),
                    declare_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    declare_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    levee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aucuns_volontaires", x => x.id);
                    table.ForeignKey(
                        name: "fk_aucuns_volontaires_campagnes_de_remontee_campagne_id",
                        column: x => x.campagne_id,
                        principalSchema: "contrats",
                        principalTable: "campagnes_de_remontee",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inscriptions",
                schema: "contrats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    siren = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    nature = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    communes = table.Column<int>(type: "integer", nullable: false),
                    departement = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    departements = table.Column<string[]>(type: "text[]", nullable: false),
                    region = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    prefecture_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prefecture_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    statut = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false),
                    inscrite_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    inscrite_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    est_apres_le_terme = table.Column<bool>(type: "boolean", nullable: false),
                    corrigee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    retiree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    motif_de_retrait = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inscriptions", x => x.id);
                    table.ForeignKey(
                        name: "fk_inscriptions_campagnes_de_remontee_campagne_id",
                        column: x => x.campagne_id,
                        principalSchema: "contrats",
                        principalTable: "campagnes_de_remontee",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_aucuns_volontaires_campagne_id_prefecture_id",
                schema: "contrats",
                table: "aucuns_volontaires",
                columns: new[] { "campagne_id", "prefecture_id" },
                unique: true,
                filter: "levee_le is null");

            migrationBuilder.CreateIndex(
                name: "ix_campagnes_de_remontee_espace_id_terme_le",
                schema: "contrats",
                table: "campagnes_de_remontee",
                columns: new[] { "espace_id", "terme_le" });

            migrationBuilder.CreateIndex(
                name: "ix_inscriptions_campagne_id_siren",
                schema: "contrats",
                table: "inscriptions",
                columns: new[] { "campagne_id", "siren" },
                unique: true,
                filter: "retiree_le is null");

            migrationBuilder.CreateIndex(
                name: "ix_inscriptions_espace_id_campagne_id_departement",
                schema: "contrats",
                table: "inscriptions",
                columns: new[] { "espace_id", "campagne_id", "departement" });

            migrationBuilder.CreateIndex(
                name: "ix_inscriptions_espace_id_siren",
                schema: "contrats",
                table: "inscriptions",
                columns: new[] { "espace_id", "siren" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "aucuns_volontaires",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "inscriptions",
                schema: "contrats");

            migrationBuilder.DropTable(
                name: "campagnes_de_remontee",
                schema: "contrats");
        }
    }
}
