using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cus.Portal.Host.Migrations
{
    /// <inheritdoc />
    public partial class EcheancesEtCourriels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_regles_espace_id_type_decalage_unite",
                schema: "echeances",
                table: "regles");

            migrationBuilder.DropIndex(
                name: "ix_echeances_a_rappeler",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropIndex(
                name: "ix_courriels_a_envoyer",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.EnsureSchema(
                name: "socle");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "changee_le",
                schema: "appels",
                table: "seances",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "motif_de_changement",
                schema: "appels",
                table: "seances",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "sequence",
                schema: "appels",
                table: "seances",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "creee_le",
                schema: "echeances",
                table: "regles",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "'1970-01-01Z'");

            migrationBuilder.AddColumn<string[]>(
                name: "echelons",
                schema: "echeances",
                table: "regles",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{Titulaire,Delegue}'");

            migrationBuilder.AddColumn<string>(
                name: "sujet",
                schema: "echeances",
                table: "regles",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "texte",
                schema: "echeances",
                table: "regles",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "ce_qu_il_prouve",
                schema: "documents",
                table: "preuves",
                type: "character varying(8000)",
                maxLength: 8000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(1000)",
                oldMaxLength: 1000);

            migrationBuilder.AddColumn<int>(
                name: "a_traiter",
                schema: "echeances",
                table: "passes",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "vue_le",
                schema: "echeances",
                table: "passes",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "motif",
                schema: "echeances",
                table: "occurrences",
                type: "character varying(700)",
                maxLength: 700,
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "noms",
                schema: "echeances",
                table: "occurrences",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "unite",
                schema: "echeances",
                table: "occurrences",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "JoursOuvres");

            migrationBuilder.AddColumn<string>(
                name: "certificat_code",
                schema: "echeances",
                table: "echeances",
                type: "character varying(12)",
                maxLength: 12,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "certificat_fichier_id",
                schema: "echeances",
                table: "echeances",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "certifiee_le",
                schema: "echeances",
                table: "echeances",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "delai",
                schema: "echeances",
                table: "echeances",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "est_annulee",
                schema: "echeances",
                table: "echeances",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "fondement_du_silence",
                schema: "echeances",
                table: "echeances",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "groupe",
                schema: "echeances",
                table: "echeances",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "origine_le",
                schema: "echeances",
                table: "echeances",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "pauses",
                schema: "echeances",
                table: "echeances",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            migrationBuilder.AddColumn<string>(
                name: "prorogations",
                schema: "echeances",
                table: "echeances",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'::jsonb");

            migrationBuilder.AddColumn<string>(
                name: "silence_vaut",
                schema: "echeances",
                table: "echeances",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Rien");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "suspendue_le",
                schema: "echeances",
                table: "echeances",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "code_de_remise",
                schema: "echeances",
                table: "courriels",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "diagnostic_de_remise",
                schema: "echeances",
                table: "courriels",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "echeance_id",
                schema: "echeances",
                table: "courriels",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "lien_de_refus",
                schema: "echeances",
                table: "courriels",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "rapport_lu_le",
                schema: "echeances",
                table: "courriels",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "recapitulatif_id",
                schema: "echeances",
                table: "courriels",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "regrouper_le",
                schema: "echeances",
                table: "courriels",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "renvoi_de_id",
                schema: "echeances",
                table: "courriels",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "renvoye_par_id",
                schema: "echeances",
                table: "courriels",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "tour_d_echeance",
                schema: "echeances",
                table: "courriels",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "accuse_code",
                schema: "appels",
                table: "avis",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "accuse_fichier_id",
                schema: "appels",
                table: "avis",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "confie_a",
                schema: "appels",
                table: "avis",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "confie_a_nom",
                schema: "appels",
                table: "avis",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "repute_le",
                schema: "appels",
                table: "avis",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "repute_vaut",
                schema: "appels",
                table: "avis",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "suspendu_le",
                schema: "appels",
                table: "avis",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "silence_de_l_avis",
                schema: "appels",
                table: "appels",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "arrets",
                schema: "echeances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    groupe = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    libelle = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    motif = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    pose_par = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    pose_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    leve_par = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    leve_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_arrets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "conditions_d_arret",
                schema: "echeances",
                columns: table => new
                {
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    s_arrete_avec_le_groupe = table.Column<bool>(type: "boolean", nullable: false),
                    se_ferme_apres = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conditions_d_arret", x => new { x.espace_id, x.type });
                });

            migrationBuilder.CreateTable(
                name: "debits_de_domaine",
                schema: "echeances",
                columns: table => new
                {
                    domaine = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    minute = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    nombre = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_debits_de_domaine", x => new { x.domaine, x.minute });
                });

            migrationBuilder.CreateTable(
                name: "laboratoires",
                schema: "socle",
                columns: table => new
                {
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    instant = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    depart_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cible_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    demande_par = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_laboratoires", x => x.espace_id);
                });

            migrationBuilder.CreateTable(
                name: "preferences_de_courriel",
                schema: "echeances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    jeton = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preferences_de_courriel", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "regles_de_copie",
                schema: "echeances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    espace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    acte = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    destinataire = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    est_copie = table.Column<bool>(type: "boolean", nullable: false),
                    fondement = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ordre = table.Column<int>(type: "integer", nullable: false),
                    est_active = table.Column<bool>(type: "boolean", nullable: false),
                    modifiee_par_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    modifiee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regles_de_copie", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_regles_espace_id_type_decalage_unite",
                schema: "echeances",
                table: "regles",
                columns: new[] { "espace_id", "type", "decalage", "unite" },
                unique: true,
                filter: "est_active");

            migrationBuilder.CreateIndex(
                name: "ix_echeances_a_annoncer",
                schema: "echeances",
                table: "echeances",
                columns: new[] { "espace_id", "due_le" },
                filter: "close_le is null and annoncee_echue_le is null and suspendue_le is null");

            migrationBuilder.CreateIndex(
                name: "ix_echeances_a_certifier",
                schema: "echeances",
                table: "echeances",
                columns: new[] { "espace_id", "due_le" },
                filter: "silence_vaut in ('ReputeFavorable', 'ReputeDonne') and certifiee_le is null");

            migrationBuilder.CreateIndex(
                name: "ix_echeances_a_rappeler",
                schema: "echeances",
                table: "echeances",
                columns: new[] { "espace_id", "prochain_rappel_le" },
                filter: "prochain_rappel_le is not null");

            migrationBuilder.CreateIndex(
                name: "ix_echeances_certificat_fichier_id",
                schema: "echeances",
                table: "echeances",
                column: "certificat_fichier_id",
                filter: "certificat_fichier_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_echeances_espace_id_groupe",
                schema: "echeances",
                table: "echeances",
                columns: new[] { "espace_id", "groupe" },
                filter: "groupe is not null");

            migrationBuilder.CreateIndex(
                name: "ix_courriels_a_envoyer",
                schema: "echeances",
                table: "courriels",
                columns: new[] { "espace_id", "prochain_essai_le", "id" },
                filter: "prochain_essai_le is not null");

            migrationBuilder.CreateIndex(
                name: "ix_courriels_a_regrouper",
                schema: "echeances",
                table: "courriels",
                columns: new[] { "espace_id", "regrouper_le" },
                filter: "regrouper_le is not null");

            migrationBuilder.CreateIndex(
                name: "ix_courriels_message_id",
                schema: "echeances",
                table: "courriels",
                column: "message_id");

            migrationBuilder.CreateIndex(
                name: "ix_courriels_recapitulatif_id",
                schema: "echeances",
                table: "courriels",
                column: "recapitulatif_id");

            migrationBuilder.CreateIndex(
                name: "ix_courriels_renvoi_de_id",
                schema: "echeances",
                table: "courriels",
                column: "renvoi_de_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_avis_accuse_fichier_id",
                schema: "appels",
                table: "avis",
                column: "accuse_fichier_id");

            migrationBuilder.CreateIndex(
                name: "ix_arrets_en_vigueur",
                schema: "echeances",
                table: "arrets",
                columns: new[] { "espace_id", "groupe" },
                unique: true,
                filter: "leve_le is null");

            migrationBuilder.CreateIndex(
                name: "ix_arrets_espace_id_pose_le",
                schema: "echeances",
                table: "arrets",
                columns: new[] { "espace_id", "pose_le" });

            migrationBuilder.CreateIndex(
                name: "ix_preferences_de_courriel_espace_id_compte_id",
                schema: "echeances",
                table: "preferences_de_courriel",
                columns: new[] { "espace_id", "compte_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_preferences_de_courriel_jeton",
                schema: "echeances",
                table: "preferences_de_courriel",
                column: "jeton",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_regles_de_copie_espace_id_acte_destinataire",
                schema: "echeances",
                table: "regles_de_copie",
                columns: new[] { "espace_id", "acte", "destinataire" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "arrets",
                schema: "echeances");

            migrationBuilder.DropTable(
                name: "conditions_d_arret",
                schema: "echeances");

            migrationBuilder.DropTable(
                name: "debits_de_domaine",
                schema: "echeances");

            migrationBuilder.DropTable(
                name: "laboratoires",
                schema: "socle");

            migrationBuilder.DropTable(
                name: "preferences_de_courriel",
                schema: "echeances");

            migrationBuilder.DropTable(
                name: "regles_de_copie",
                schema: "echeances");

            migrationBuilder.DropIndex(
                name: "ix_regles_espace_id_type_decalage_unite",
                schema: "echeances",
                table: "regles");

            migrationBuilder.DropIndex(
                name: "ix_echeances_a_annoncer",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropIndex(
                name: "ix_echeances_a_certifier",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropIndex(
                name: "ix_echeances_a_rappeler",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropIndex(
                name: "ix_echeances_certificat_fichier_id",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropIndex(
                name: "ix_echeances_espace_id_groupe",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropIndex(
                name: "ix_courriels_a_envoyer",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropIndex(
                name: "ix_courriels_a_regrouper",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropIndex(
                name: "ix_courriels_message_id",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropIndex(
                name: "ix_courriels_recapitulatif_id",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropIndex(
                name: "ix_courriels_renvoi_de_id",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropIndex(
                name: "ix_avis_accuse_fichier_id",
                schema: "appels",
                table: "avis");

            migrationBuilder.DropColumn(
                name: "changee_le",
                schema: "appels",
                table: "seances");

            migrationBuilder.DropColumn(
                name: "motif_de_changement",
                schema: "appels",
                table: "seances");

            migrationBuilder.DropColumn(
                name: "sequence",
                schema: "appels",
                table: "seances");

            migrationBuilder.DropColumn(
                name: "creee_le",
                schema: "echeances",
                table: "regles");

            migrationBuilder.DropColumn(
                name: "echelons",
                schema: "echeances",
                table: "regles");

            migrationBuilder.DropColumn(
                name: "sujet",
                schema: "echeances",
                table: "regles");

            migrationBuilder.DropColumn(
                name: "texte",
                schema: "echeances",
                table: "regles");

            migrationBuilder.DropColumn(
                name: "a_traiter",
                schema: "echeances",
                table: "passes");

            migrationBuilder.DropColumn(
                name: "vue_le",
                schema: "echeances",
                table: "passes");

            migrationBuilder.DropColumn(
                name: "motif",
                schema: "echeances",
                table: "occurrences");

            migrationBuilder.DropColumn(
                name: "noms",
                schema: "echeances",
                table: "occurrences");

            migrationBuilder.DropColumn(
                name: "unite",
                schema: "echeances",
                table: "occurrences");

            migrationBuilder.DropColumn(
                name: "certificat_code",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "certificat_fichier_id",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "certifiee_le",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "delai",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "est_annulee",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "fondement_du_silence",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "groupe",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "origine_le",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "pauses",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "prorogations",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "silence_vaut",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "suspendue_le",
                schema: "echeances",
                table: "echeances");

            migrationBuilder.DropColumn(
                name: "code_de_remise",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "diagnostic_de_remise",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "echeance_id",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "lien_de_refus",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "rapport_lu_le",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "recapitulatif_id",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "regrouper_le",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "renvoi_de_id",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "renvoye_par_id",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "tour_d_echeance",
                schema: "echeances",
                table: "courriels");

            migrationBuilder.DropColumn(
                name: "accuse_code",
                schema: "appels",
                table: "avis");

            migrationBuilder.DropColumn(
                name: "accuse_fichier_id",
                schema: "appels",
                table: "avis");

            migrationBuilder.DropColumn(
                name: "confie_a",
                schema: "appels",
                table: "avis");

            migrationBuilder.DropColumn(
                name: "confie_a_nom",
                schema: "appels",
                table: "avis");

            migrationBuilder.DropColumn(
                name: "repute_le",
                schema: "appels",
                table: "avis");

            migrationBuilder.DropColumn(
                name: "repute_vaut",
                schema: "appels",
                table: "avis");

            migrationBuilder.DropColumn(
                name: "suspendu_le",
                schema: "appels",
                table: "avis");

            migrationBuilder.DropColumn(
                name: "silence_de_l_avis",
                schema: "appels",
                table: "appels");

            migrationBuilder.AlterColumn<string>(
                name: "ce_qu_il_prouve",
                schema: "documents",
                table: "preuves",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(8000)",
                oldMaxLength: 8000);

            migrationBuilder.CreateIndex(
                name: "ix_regles_espace_id_type_decalage_unite",
                schema: "echeances",
                table: "regles",
                columns: new[] { "espace_id", "type", "decalage", "unite" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_echeances_a_rappeler",
                schema: "echeances",
                table: "echeances",
                columns: new[] { "espace_id", "prochain_rappel_le" },
                filter: "close_le is null and prochain_rappel_le is not null");

            migrationBuilder.CreateIndex(
                name: "ix_courriels_a_envoyer",
                schema: "echeances",
                table: "courriels",
                columns: new[] { "espace_id", "prochain_essai_le" },
                filter: "prochain_essai_le is not null");
        }
    }
}
